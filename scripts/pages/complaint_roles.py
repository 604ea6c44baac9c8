"""The page of who handles complaints: roles, steps, classes, grounds for archiving, secrecy."""

from __future__ import annotations

from collections.abc import Iterator

from keterbukaan.cases.complaint.classes import ArchiveGround, ClassRule, classes
from keterbukaan.cases.complaint.record import Secrecy
from keterbukaan.errors import Language
from keterbukaan.law.actor import Actor
from keterbukaan.organization.complaint_roles import ComplaintRole, ComplaintRoles, ComplaintStep
from scripts.pages.markdown import (
    capital,
    code,
    either,
    english,
    for_developers,
    head,
    small,
    table,
)
from scripts.pages.provisions import governing
from scripts.pages.statuses import (
    actor,
    linked_limit,
    sources,
    status,
    unread_legend,
    with_statuses,
)

INTRO = (
    (
        "UU 25/2009 menyerahkan kepada penyelenggara siapa yang menangani pengaduan (Pasal 36 "
        "ayat (1), 37). Peran di bawah ialah peran portal dan praktik daerah, dan satu definisi: "
        "**tidak ada naskah yang dibaca yang menyebut langkah mana milik siapa**. Hanya dalam "
        "[pengawasan atas pejabat](../how-to/complaints-about-officials.md) PP 48/2016 dan PP "
        "12/2017 menyebutnya. Selebihnya susunannya ialah penafsiran pustaka ini sendiri atas "
        "praktik: bila suatu langkah bersandar pada undang-undang, undang-undang itu menjadi "
        "dasar langkahnya, bukan perannya. Berkas Badan Publik sendiri [mengganti nama, menambah, "
        "dan menggantikannya](../how-to/complaint-team.md), dan [apa yang belum "
        "dibaca](../understand/not-read.md) dicatat.\n"
    ),
    (
        "UU 25/2009 leaves it to the provider who handles complaints (Pasal 36 ayat (1), 37). The "
        "roles below are those of the portal and of regional practice, and one definition: **no "
        "text that was read says which step is whose**. Only in [the oversight of "
        "officials](../how-to/complaints-about-officials.md) do PP 48/2016 and PP 12/2017 say it. "
        "Elsewhere the order is this library's own interpretation of the practice: where a step "
        "rests on the Act, the Act stands for the step and not for the roles. A body's own file "
        "[renames, adds and replaces them](../how-to/complaint-team.md#roles-of-ones-own), and "
        "[what was not read](../understand/not-read.md) is listed.\n"
    ),
)

STEPS_INTRO = (
    (
        "Penyelenggara boleh melakukan setiap langkah yang bukan langkah pengadu dan bukan "
        "langkah pengawasan atas pejabat. Langkah pengadu atau kuasanya ada di akhir: tidak ada "
        "berkas yang dapat mengubahnya. Tandanya ialah tanda langkah itu. Apa yang terjadi pada "
        "tiap tahap ada di [halaman pengaduan](complaint.md).\n"
    ),
    (
        "The provider may do every step that is neither the complainant's nor one of the "
        "oversight of officials. The steps of the complainant or a proxy stand last: no body's "
        "file can change them. The mark is that of the step. What each step does at each stage "
        "stands on [the page of the complaint](complaint.md).\n"
    ),
)

CLASSES_INTRO = (
    (
        "Klasifikasi disarankan dari faktanya, dengan alasannya; yang dicatat ialah keputusan "
        "orang. Batas waktunya ialah batas waktu portal untuk menyelesaikan laporan. Hitungan "
        "undang-undang sendiri berjalan di sampingnya bila yang diadukan ialah pelayanan.\n"
    ),
    (
        "`suggest_class` suggests a class from facts and says why; `classified` records what a "
        "person decides. The limit is the portal's, for resolving a report. The Act's own clock "
        "runs beside it wherever somebody complains of a service.\n"
    ),
)

GROUNDS_INTRO = (
    (
        "Portal mengarsipkan laporan. Alasannya tidak ada dalam naskah mana pun yang dibaca: "
        "semuanya {unverified}. Pengaduan tentang pelayanan tidak dapat diarsipkan sebelum "
        "ditanggapi (UU 25/2009 Pasal 48 ayat (2)), apa pun alasannya.\n"
    ),
    (
        "The portal archives reports. On which grounds stands in no text that was read: the "
        "grounds are {unverified}, all of them. A complaint about a service cannot be archived "
        "before it was responded to (UU 25/2009 Pasal 48 ayat (2)), whatever the ground.\n"
    ),
)

SECRECY_INTRO = (
    (
        "Apa yang boleh dirahasiakan, dan dasarnya. "
        "[Siapa melihat apa](../how-to/complaints.md). Siapa yang melaporkan pejabat tidak pernah "
        "diperlihatkan, diminta atau tidak: PP 48/2016 Pasal 15 ayat (5)."
    ),
    (
        "What may be kept secret, and where that stands. [Who sees "
        "what](../how-to/complaints.md#who-may-see-what). Who reports an official is never shown, "
        "asked for or not: PP 48/2016 Pasal 15 ayat (5)."
    ),
)


def roles_page(lang: Language) -> str:
    """Print the page of who handles complaints."""
    handling = ComplaintRoles.national()
    grounds = handling.steps["archived"].read
    name = either(lang, "Peran dan klasifikasi pengaduan", "Roles and classes of complaints")
    description = either(
        lang,
        "Siapa menangani pengaduan pelayanan publik, langkah mana boleh dilakukan siapa, dan "
        "klasifikasi laporannya.",
        "Who handles complaints about public services, who may do which step, and the classes of "
        "reports.",
    )
    roles = either(
        lang, "Peran | Bertindak sebagai | Tugas | Dasar", "Role | Acts as | Task | Basis"
    )
    classes_heads = either(
        lang,
        "Klasifikasi | Di portal | UU 25/2009 | Dasar",
        "Class | In the portal | UU 25/2009 | Basis",
    )
    ground_heads = either(lang, "Alasan | Sumber", "Ground | Source check")
    secrecy_heads = either(lang, "Dasar hukum | Nama dalam program", "Basis | Name in programs")
    lines = [
        *head(name, description),
        either(lang, *INTRO),
        unread_legend(lang),
        f"## {either(lang, 'Peran', 'Roles')} {{#roles}}",
        "",
        *table(roles, (_role(each, lang) for each in handling.roles.values())),
        f"## {either(lang, 'Siapa boleh melakukan apa', 'Who may do which step')} {{#steps}}",
        "",
        either(lang, *STEPS_INTRO),
        *_steps(handling, lang),
        f"## {either(lang, 'Klasifikasi', 'Classes')} {{#classes}}",
        "",
        either(lang, *CLASSES_INTRO),
        *table(classes_heads, (_class(each, lang) for each in classes().rules.values())),
        f"## {either(lang, 'Alasan pengarsipan', 'Grounds for archiving')} {{#grounds}}",
        "",
        with_statuses(either(lang, *GROUNDS_INTRO), lang),
        *table(
            ground_heads,
            (
                (f"{each.label(lang)}{small(each.value)}", status(grounds, lang).strip())
                for each in ArchiveGround
            ),
        ),
        f"## {either(lang, 'Kerahasiaan', 'Secrecy')} {{#secrecy}}",
        "",
        either(lang, *SECRECY_INTRO),
        "",
        *table(
            secrecy_heads,
            ((each.rule(lang), code(each.value)) for each in Secrecy),
        ),
        *for_developers(lang, _example(handling)),
    ]
    return "\n".join(lines) + "\n"


def _role(role: ComplaintRole, lang: Language) -> Iterator[str]:
    yield f'<span id="{role.name}">{role.label(lang)}</span>{small(role.name)}'
    yield f"{role.acts_as.label(lang)}{small(role.acts_as.value)}"
    yield role.duty(lang)
    note = f"<br>{english(role.note, lang)}" if role.note else ""
    yield f"{sources(role.sources, role.read, lang)}{note}"


def _steps(handling: ComplaintRoles, lang: Language) -> Iterator[str]:
    heads = either(lang, "Langkah | Boleh dilakukan oleh | Dasar", "Step | May be done by | Basis")
    steps = sorted(handling.steps.values(), key=lambda each: not each.official)
    yield from table(heads, (_step(step, handling, lang) for step in steps))


def _step(step: ComplaintStep, handling: ComplaintRoles, lang: Language) -> Iterator[str]:
    """Return a step, who may do it in the order of the roles, and where it stands."""
    in_order = [*dict.fromkeys(role.acts_as for role in handling.roles.values())]
    yield f"[{capital(step.label(lang))}](complaint.md#{step.name}){small(step.name)}"
    roles = [actor(who, lang) for who in in_order if who in step.who]
    others = sorted(actor(who, lang) for who in step.who.difference(in_order, {Actor.PROVIDER}))
    provider = [actor(Actor.PROVIDER, lang)] if Actor.PROVIDER in step.who else []
    yield "<br>".join((*roles, *others, *provider))
    note = f"<br>{english(step.note, lang)}" if step.note else ""
    yield f"{sources(step.sources, step.read, lang)}{note}"


def _class(rule: ClassRule, lang: Language) -> Iterator[str]:
    named = f"**{rule.label(lang)}**: {rule.means(lang)}"
    yield f"{named}{small(rule.complaint_class.value)}"
    lasts = governing(rule.resolution).how_long(lang)
    yield f"{linked_limit(rule.resolution, lang)}<br>{lasts}"
    runs, runs_not = either(lang, "berjalan juga | tidak", "runs too | does not run").split(" | ")
    yield runs if rule.under_the_act else runs_not
    yield sources(rule.sources, rule.read, lang)


def _example(handling: ComplaintRoles) -> Iterator[str]:
    overseer, step = Actor.INSPECTORATE, handling.steps["archived"]
    yield ">>> from keterbukaan import Actor"
    yield ">>> from keterbukaan.organization import ComplaintRoles"
    yield ">>> handling = ComplaintRoles.national()"
    yield f">>> [step.name for step in handling.steps_of(Actor.{overseer.name})]"
    yield repr([each.name for each in handling.steps_of(overseer)])
    yield f'>>> step = handling.steps["{step.name}"]'
    yield ">>> str(step.sources[0]), step.read.value"
    yield repr((str(step.sources[0]), step.read.value))
