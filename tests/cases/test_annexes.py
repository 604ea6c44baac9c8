"""The forms of Perki 1/2021 Lampiran VI, VII, VIII, IX, X and XI: every field, in its order.

The fields were written down from the annexes.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

from keterbukaan import Jurisdiction
from keterbukaan.cases import (
    Applicant,
    ApplicantKind,
    Proxy,
    incompleteness_text,
    notice_text,
    objection_form_text,
    objection_register_row,
    request_form_text,
    request_register_row,
)
from keterbukaan.cases.objection import (
    GroundClaim,
    InformationObjection,
    ObjectionAnswered,
    ObjectionGround,
    ObjectionOutcome,
    ObjectionRegistered,
    Settled,
)
from keterbukaan.cases.request import (
    Answered,
    DeclaredIncomplete,
    InformationRequest,
    ItemAnswer,
    ItemOutcome,
    KindOfRequest,
    Payment,
    Registered,
    RequestItem,
    WithheldBecause,
    WithheldPart,
)
from keterbukaan.errors import Language

BUDI = Applicant(
    kind=ApplicantKind.PERSON,
    name="Budi",
    address="Jalan Contoh 1",
    occupation="peneliti",
    telephone="0812-3456-7890",
    email="budi@example.org",
    proxy=Proxy(name="Siti", address="Jalan Contoh 2", contact="0813-1111-2222"),
)
PARTLY = ItemAnswer(
    item=1,
    outcome=ItemOutcome.GRANTED_PARTLY,
    form="softcopy",
    cost=5000,
    cost_details="10 lembar",
    how_to_pay=Payment.CASH,
    ready_on=date(2025, 4, 15),
    withheld=(
        WithheldPart(
            because=WithheldBecause.EXEMPT,
            part="halaman 3",
            reason="Pasal 17 huruf h",
            exemption_letter="SK 1",
            redaction="NIK dihitamkan",
        ),
    ),
)
LATER = ItemAnswer(
    item=2,
    outcome=ItemOutcome.NOT_DOCUMENTED,
    reason="sedang disusun",
    ready_on=date(2025, 5, 2),
)
NOTICE = Answered(on=date(2025, 4, 10), items=(PARTLY, LATER))


def request(**more: object) -> InformationRequest:
    case = InformationRequest.model_validate(
        {
            "received": date(2025, 3, 24),
            "items": (
                RequestItem(number=1, details="Laporan keuangan"),
                RequestItem(number=2, details="Notulen"),
            ),
            "applicant": BUDI,
            "purpose": "penelitian",
            "way_to_obtain": "mendapatkan salinan",
            "way_to_send": "e-mail",
            "kind_of_request": KindOfRequest.COPY,
            **more,
        }
    )
    return case.record(Registered(on=date(2025, 3, 24), number="017"))


def objection(**more: object) -> InformationObjection:
    claim = GroundClaim(ground=ObjectionGround.NOT_GRANTED, found_on=date(2025, 4, 10))
    said = {
        "received": date(2025, 4, 28),
        "claims": (claim,),
        "request_number": "017",
        "applicant": BUDI,
        "purpose": "penelitian",
        "case_position": "sebagian ditolak",
        "information": "Laporan keuangan",
        "applicant_reaction": "tidak puas",
        **more,
    }
    return InformationObjection.model_validate(said).record(
        ObjectionRegistered(on=date(2025, 4, 28), number="K-1")
    )


def assert_in_order(text: str, *fields: str) -> None:
    place = 0
    for field in fields:
        assert field in text[place:], field
        place = text.index(field, place) + len(field)


def test_lampiran_vi_has_every_field_and_the_rights_on_its_back() -> None:
    text = request_form_text(request())

    assert_in_order(
        text,
        "(RANGKAP DUA)",
        "[nama Badan Publik dan alamat, nomor telepon, faksimili, email (jika ada)]",
        "FORMULIR PERMINTAAN INFORMASI PUBLIK",
        "No. Pendaftaran*: 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Pekerjaan: peneliti",
        "Nomor Telepon/E-mail: 0812-3456-7890, budi@example.org",
        "Rincian Informasi yang dibutuhkan (tambahkan kertas bila perlu):",
        "1. Laporan keuangan",
        "2. Notulen",
        "Tujuan Penggunaan Informasi: penelitian",
        "Cara Memperoleh Informasi**: mendapatkan salinan",
        "[ ] 1. Melihat/membaca/mendengarkan/mencatat",
        "[x] 2. Mendapatkan salinan informasi",
        "Cara Mendapatkan Salinan Informasi**: e-mail",
        "[ ] 1. Mengambil langsung",
        "[ ] 2. Kurir",
        "[ ] 3. Pos",
        "[ ] 4. Faksimili",
        "[x] 5. E-mail",
        "Senin, 24 Maret 2025",
        "Petugas Pelayanan Informasi (Penerima Permohonan)",
        "Pemohon Informasi",
        "Nama dan Tanda Tangan",
        "Keterangan:",
        "\\* Diisi oleh petugas berdasarkan nomor registrasi permohonan Informasi Publik.",
        "\\*\\* Pilih salah satu dengan memberi tanda (√).",
        "Hak-hak Pemohon Informasi",
        "Berdasarkan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
        "I. Pemohon Informasi berhak untuk meminta seluruh informasi",
        "II. PASTIKAN ANDA MENDAPAT TANDA BUKTI",
        "dalam jangka waktu 10 (sepuluh) hari kerja",
        "1 x 7 hari kerja",
        "IV. Biaya yang dikenakan",
        "(diisi sesuai dengan surat keputusan Pimpinan Badan Publik) …………",
        "dalam jangka waktu 30 (tiga puluh) hari kerja sejak permohonan informasi ditolak",
        "selambat-lambatnya 30 (tiga puluh) hari kerja",
        "dalam jangka waktu 14 (empat belas) hari kerja",
    )


def test_lampiran_vii_tells_each_item_by_its_parts_a_and_b() -> None:
    text = notice_text(request(), NOTICE)

    assert_in_order(
        text,
        "PEMBERITAHUAN TERTULIS",
        "pada tanggal 24 bulan Maret tahun 2025 dengan nomor pendaftaran* 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "No. Telp/Email: 0812-3456-7890, budi@example.org",
        "## Rincian 1\n",
        "Informasi yang diminta: Laporan keuangan",
        "A. Informasi Dapat Diberikan",
        "No. / Hal-hal terkait Informasi Publik / Keterangan",
        "1. Penguasaan Informasi Publik**:",
        "- [x] Kami",
        "- [ ] Badan Publik lain, yaitu …………",
        "2. Bentuk fisik yang tersedia**: softcopy",
        "- [x] Softcopy (termasuk rekaman)",
        "- [ ] Hardcopy/salinan tertulis",
        "3. Biaya yang dibutuhkan***: 10 lembar",
        "- [ ] Penyalinan Rp………… x ………… (jumlah lembaran) = Rp…………",
        "- [ ] Pengiriman Rp…………",
        "- [ ] Lain-lain Rp…………",
        "- Jumlah Rp5.000",
        "4. Waktu penyediaan: Selasa, 15 April 2025",
        "5. Penjelasan penghitaman/pengaburan Informasi yang dimohon**** (tambahkan kertas bila",
        "NIK dihitamkan",
        "B. Informasi tidak dapat diberikan karena:**",
        "[ ] Informasi yang diminta belum dikuasai",
        "[ ] Informasi yang diminta belum didokumentasikan",
        "Alasan: halaman 3: Pasal 17 huruf h (SK 1)",
        "## Rincian 2\n",
        "Informasi yang diminta: Notulen",
        "4. Waktu penyediaan: ………… hari",
        "[x] Informasi yang diminta belum didokumentasikan",
        "dalam jangka waktu Jumat, 2 Mei 2025 *****",
        "Kamis, 10 April 2025",
        "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
        "Nama & Tanda Tangan",
        "Keterangan:",
        "\\* Diisi sesuai dengan nomor pendaftaran pada formulir permohonan.",
        "\\*\\* Pilih salah satu dengan memberi tanda (√).",
        "\\*\\*\\* Biaya penyalinan (fotokopi atau disket) dan/atau biaya pengiriman",
        "sesuai dengan standar biaya yang telah ditetapkan.",
        "\\*\\*\\*\\* Jika ada penghitaman informasi dalam suatu dokumen, maka diberikan alasan",
        "\\*\\*\\*\\*\\* Diisi dengan keterangan waktu yang jelas untuk menyediakan informasi",
    )
    free = PARTLY.model_copy(update={"cost": None})
    printed = notice_text(request(), Answered(on=date(2025, 4, 10), items=(free,)))
    assert "- Jumlah Rp…………" in printed


def test_lampiran_ix_says_what_is_missing_and_until_when() -> None:
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP", "surat kuasa"))
    text = incompleteness_text(request(), certificate)

    assert_in_order(
        text,
        "SURAT PPID TENTANG KETIDAKLENGKAPAN PERMINTAAN INFORMASI PUBLIK",
        "No. Pendaftaran*: 017",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Nomor Telp/email: 0812-3456-7890, budi@example.org",
        "Rincian Informasi yang dibutuhkan",
        "Tidak lengkap",
        "- KTP",
        "- surat kuasa",
        "paling lama 3 (tiga) hari sejak surat keterangan tidak lengkap diterima",
        "Rabu, 26 Maret 2025",
        "Pejabat Pengelola Informasi dan Dokumentasi (PPID)",
        "Keterangan:",
        "\\* Diisi oleh petugas berdasarkan nomor registrasi permohonan Informasi Publik.",
    )
    bare = DeclaredIncomplete(on=date(2025, 3, 26), lacking=())
    assert "- …………" in incompleteness_text(request(), bare)


def test_lampiran_x_has_its_four_parts() -> None:
    text = objection_form_text(objection())

    assert_in_order(
        text,
        "(RANGKAP DUA)",
        "PERNYATAAN KEBERATAN ATAS PERMINTAAN INFORMASI PUBLIK",
        "A. INFORMASI PENGAJU KEBERATAN",
        "Nomor Registrasi Keberatan: K-1 (diisi petugas)*",
        "Nomor Pendaftaran Permintaan Informasi: 017",
        "Tujuan Penggunaan Informasi: penelitian",
        "Identitas Pemohon",
        "Nama: Budi",
        "Alamat: Jalan Contoh 1",
        "Pekerjaan: peneliti",
        "Nomor Telepon: 0812-3456-7890",
        "Identitas Kuasa Pemohon **",
        "Nama: Siti",
        "Alamat: Jalan Contoh 2",
        "Nomor Telepon: 0813-1111-2222",
        "B. ALASAN PENGAJUAN KEBERATAN***",
        "[ ] a. Permohonan Informasi ditolak.",
        "[ ] b. Informasi berkala tidak disediakan",
        "[ ] c. Permintaan informasi tidak ditanggapi",
        "[ ] d. Permintaan informasi ditanggapi tidak sebagaimana yang diminta",
        "[x] e. Permintaan informasi tidak dipenuhi",
        "[ ] f. Biaya yang dikenakan tidak wajar",
        "[ ] g. Informasi disampaikan melebihi jangka waktu yang ditentukan",
        "C. KASUS POSISI (tambahkan kertas bila perlu)",
        "sebagian ditolak",
        "D. HARI/TANGGAL TANGGAPAN ATAS KEBERATAN AKAN DIBERIKAN",
        "Rabu, 18 Juni 2025 [diisi oleh petugas]****",  # thirty working days from 28 April
        "Demikian keberatan ini saya sampaikan",
        "(tempat), Senin, 28 April 2025 *****",
        "Mengetahui, ******",
        "Petugas Informasi (Penerima Keberatan)",
        "Pengaju Keberatan",
        "Nama & Tanda Tangan",
        "KETERANGAN",
        "\\* Nomor register pengajuan keberatan diisi berdasarkan buku register pengajuan",
        "\\*\\* Identitas kuasa pemohon diisi jika ada kuasa pemohonnya dan melampirkan",
        "\\*\\*\\* Sesuai dengan Pasal 35 UU KIP, dipilih oleh pengaju keberatan sesuai dengan",
        "\\*\\*\\*\\* Diisi sesuai dengan ketentuan jangka waktu dalam UU KIP",
        "\\*\\*\\*\\*\\* Tanggal diisi dengan tanggal diterimanya pengajuan keberatan yaitu sejak",
        "\\*\\*\\*\\*\\*\\* Dalam hal keberatan diajukan secara langsung, maka formulir",
    )


@pytest.mark.parametrize("lang", ["id", "en"])
def test_what_is_not_on_record_stays_dotted(lang: Language) -> None:
    old = date(2009, 3, 2)  # before the Act nothing is due
    bare = InformationRequest(received=old, items=(RequestItem(number=1, details="x"),))
    alone = InformationObjection(
        received=old, claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    nothing = ItemAnswer(item=7, outcome=ItemOutcome.REFUSED_OTHERWISE)

    for text in (
        request_form_text(bare, lang),
        notice_text(bare, Answered(on=old, items=(nothing,)), lang),
        incompleteness_text(bare, DeclaredIncomplete(on=old, lacking=()), lang),
        objection_form_text(alone, lang),
    ):
        assert "…………" in text
        assert "None" not in text
        assert "{" not in text


def test_what_is_given_in_whole_has_no_reason_below_the_boxes() -> None:
    whole = ItemAnswer(item=1, outcome=ItemOutcome.GRANTED, cost=0)
    text = notice_text(request(), Answered(on=date(2025, 4, 10), items=(whole,)))

    assert "- Alasan:" not in text
    assert "- Jumlah Rp0" in text


@pytest.mark.parametrize(
    ("form", "ticked"),
    [
        ("softcopy", (True, False)),
        ("salinan elektronik (PDF)", (True, False)),
        ("salinan cetak", (False, True)),
        ("fotokopi", (False, True)),
        ("softcopy dan hardcopy", (True, True)),
        ("salinan", (False, False)),  # of which kind, nobody said
        ("bukan softcopy", (False, False)),
        ("map biru", (False, False)),
        (None, (False, False)),
    ],
)
def test_the_notice_and_the_register_tick_the_same_form(
    form: str | None, ticked: tuple[bool, bool]
) -> None:
    notice = Answered(on=date(2025, 4, 10), items=(PARTLY.model_copy(update={"form": form}),))
    text, row = notice_text(request(), notice), request_register_row(request().record(notice))

    assert ("[x] Softcopy" in text, "[x] Hardcopy" in text) == ticked
    assert (row["Softcopy"] == "√", row["Hardcopy"] == "√") == ticked


@pytest.mark.parametrize(
    ("said", "ticked"),
    [
        ({"way_to_obtain": "membaca di tempat", "way_to_send": "lewat pos"}, {"1. Mel", "3. Pos"}),
        ({"way_to_obtain": "fotokopi", "way_to_send": "diambil sendiri"}, {"2. Men", "1. Men"}),
        ({"way_to_send": "kurir"}, {"2. Kur"}),
        ({"way_to_send": "faks"}, {"4. Fak"}),
        ({"way_to_send": "surat elektronik"}, {"5. E-m"}),
        ({"way_to_send": "pos atau kurir"}, set()),  # one is to be chosen
        ({"way_to_send": "jangan lewat pos", "way_to_obtain": "terserah"}, set()),
        ({"kind_of_request": KindOfRequest.VIEWING, "way_to_obtain": "salinan"}, {"1. Mel"}),
        ({}, set()),
    ],
)
def test_the_boxes_of_lampiran_vi_are_ticked_by_what_the_case_says(
    said: dict[str, object], ticked: set[str]
) -> None:
    none = {"kind_of_request": None, "way_to_obtain": None, "way_to_send": None}
    text = request_form_text(request(**{**none, **said}))

    boxes = [line.strip() for line in text.splitlines() if line.strip().startswith("- [")]
    assert len(boxes) == 2 + 5
    assert {line[6:12] for line in boxes if line.startswith("- [x] ")} == ticked


KOTIM = Jurisdiction.loads(
    """
    schema = 1
    name = "Kabupaten Contoh"
    [[day_off]]
    date = 2025-05-05
    name = "Hari jadi"
    """
)


def test_the_name_of_the_body_stands_at_the_head_where_it_is_known() -> None:
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP",))
    for text in (
        request_form_text(request(), under=KOTIM),
        notice_text(request(), NOTICE, under=KOTIM),
        incompleteness_text(request(), certificate, under=KOTIM),
        objection_form_text(objection(), under=KOTIM),
    ):
        assert "\nKabupaten Contoh [alamat, nomor telepon, faksimili, email (jika ada)]\n" in (
            "\n" + text
        )
    assert "[nama Badan Publik" in request_form_text(request(), under=Jurisdiction.national())


def test_the_answer_is_promised_by_the_days_on_which_the_body_works() -> None:
    assert "Rabu, 18 Juni 2025 [diisi oleh petugas]" in objection_form_text(objection())
    # the body is closed on one of the thirty days
    assert "Kamis, 19 Juni 2025 [diisi oleh petugas]" in objection_form_text(
        objection(), under=KOTIM
    )


def test_a_case_older_than_its_form_has_the_limits_of_its_day() -> None:
    # Perki 1/2021 binds from 30 June 2021, and leaves what was in process to the one before (62)
    day_before, first = date(2021, 6, 29), date(2021, 6, 30)
    certificate = DeclaredIncomplete(on=first, lacking=("KTP",))
    items = (RequestItem(number=1, details="x"),)
    before, after = (InformationRequest(received=day, items=items) for day in (day_before, first))

    said = "Catatan: pada Selasa, 29 Juni 2021 Perki 1/2021 belum berlaku"
    assert said in request_form_text(before)
    assert said in incompleteness_text(before, certificate)
    assert said in notice_text(before, NOTICE)
    assert "Catatan" not in request_form_text(after)
    # the Act already sets what the overleaf names; the time for a correction is the regulation's
    assert "dalam jangka waktu 10 (sepuluh) hari kerja" in request_form_text(before)
    assert "1 x 7 hari kerja" in request_form_text(before)
    assert "paling lama ………… hari sejak" in incompleteness_text(before, certificate)
    assert "paling lama 3 (tiga) hari sejak" in incompleteness_text(after, certificate)
    # and before 30 April 2010 the Act was not in force either (UU 14/2008 Pasal 64)
    oldest = InformationRequest(received=date(2010, 4, 29), items=items)
    assert "dalam jangka waktu ………… hari kerja sejak diterimanya" in request_form_text(oldest)


def test_an_objection_about_an_older_request_has_a_form_older_than_the_regulation() -> None:
    older = objection(request_received=date(2021, 6, 29))
    assert "pada Selasa, 29 Juni 2021 Perki 1/2021 belum berlaku" in objection_form_text(older)
    assert "on Tuesday, 29 June 2021" in objection_form_text(older, "en")


def lines_of(text: str) -> list[str]:
    """Return how each line begins: its indent, its marker, its box."""
    begins = re.compile(r"^(\s*(?:[-#|>]+|\d+\.)?(?: \[[ x]\])?).*$")
    return [begins.sub(r"\1", line) for line in text.splitlines()]


def test_the_english_is_a_translation_of_every_line() -> None:
    certificate = DeclaredIncomplete(on=date(2025, 3, 26), lacking=("KTP",))
    for said_id, said_en in (
        (request_form_text(request()), request_form_text(request(), "en")),
        (notice_text(request(), NOTICE), notice_text(request(), NOTICE, "en")),
        (
            incompleteness_text(request(), certificate),
            incompleteness_text(request(), certificate, "en"),
        ),
        (objection_form_text(objection()), objection_form_text(objection(), "en")),
    ):
        assert lines_of(said_id) == lines_of(said_en)
        stars = re.compile(r"\*")
        assert len(stars.findall(said_id)) == len(stars.findall(said_en))
        same = set(said_id.splitlines()) & set(said_en.splitlines())
        # what is the same is no words of the form: a rule, a place to sign, a fax or a post
        assert not [line for line in same if re.search(r"\b(?:yang|dan|dengan|untuk)\b", line)]
    overleaf = request_form_text(request(), "en")
    assert "reveal personal secrets" in overleaf
    assert "within 30 working days of the refusal of the request" in overleaf


def test_lampiran_viii_has_its_columns() -> None:
    row = request_register_row(request().record(NOTICE))

    assert row == {
        "Nomor": "017",
        "Tgl": "Senin, 24 Maret 2025",
        "Nama": "Budi",
        "Alamat": "Jalan Contoh 1",
        "Nomor Kontak": "0812-3456-7890, budi@example.org",
        "Pekerjaan": "peneliti",
        "Informasi Yang Diminta": "1. Laporan keuangan; 2. Notulen",
        "Tujuan Penggunaan Informasi": "penelitian",
        "Dibawah Penguasaan: Ya": "√",
        "Dibawah Penguasaan: Tdk": "",
        "Belum Didokumentasikan": "√",
        "Softcopy": "√",
        "Hardcopy": "",
        "Melihat/Mengetahui": "",
        "Meminta Salinan": "√",
        "Keputusan": "1. dikabulkan sebagian; 2. belum didokumentasikan",
        "Alasan Penolakan": "1. Pasal 17 huruf h; 2. sedang disusun",
        "Pemberitahuan Tertulis": "Kamis, 10 April 2025",
        "Pemberian Informasi": "",
        "Biaya": "1. Rp5.000 (10 lembar)",
        "Cara": "tunai",
    }
    empty = request_register_row(
        InformationRequest(received=date(2025, 3, 24), items=(RequestItem(number=1, details="x"),))
    )
    assert {name for name, value in empty.items() if value} == {"Tgl", "Informasi Yang Diminta"}


def test_how_a_cost_is_made_up_is_in_the_register_before_the_sum_is_known() -> None:
    by_page = PARTLY.model_copy(update={"cost": None, "cost_details": "Rp500 per lembar"})
    told = request().record(NOTICE.model_copy(update={"items": (by_page, LATER)}))
    assert request_register_row(told)["Biaya"] == "1. Rp500 per lembar"


def test_lampiran_xi_has_its_columns() -> None:
    answered = objection().record(
        ObjectionAnswered(
            on=date(2025, 5, 6),
            outcome=ObjectionOutcome.GRANTED,
            number="T-1",
            reasons="beralasan",
            superior_name="Rina",
            superior_position="Sekretaris Daerah",
        )
    )
    row = objection_register_row(answered)

    assert list(row) == [
        "No.",
        "Tgl",
        "Nama",
        "Alamat",
        "Nomor Kontak",
        "Pekerjaan",
        "No. Pendaftaran Permintaan Informasi",
        "Informasi Yang Diminta",
        "Tujuan Penggunaan Informasi",
        *(f"{letter}*" for letter in "abcdefg"),
        "Keputusan atasan PPID",
        "Hari dan Tanggal Pemberian tanggapan atas Keberatan",
        "Nama dan Posisi Atasan PPID",
        "Tanggapan Pemohon Informasi",
    ]
    assert (row["No."], row["e*"], row["a*"]) == ("K-1", "√", "")
    assert row["Keputusan atasan PPID"] == "dikabulkan"
    assert row["Nama dan Posisi Atasan PPID"] == "Rina, Sekretaris Daerah"
    assert row["Tanggapan Pemohon Informasi"] == "tidak puas"
    settled = objection().record(Settled(on=date(2025, 5, 7), agreement="salinan diberikan"))
    agreed = objection_register_row(settled)
    assert agreed["Keputusan atasan PPID"] == "musyawarah: salinan diberikan"
    assert agreed["Hari dan Tanggal Pemberian tanggapan atas Keberatan"] == "Rabu, 7 Mei 2025"
    alone = InformationObjection(
        received=date(2025, 4, 28), claims=(GroundClaim(ground=ObjectionGround.NOT_ANSWERED),)
    )
    assert objection_register_row(alone)["Keputusan atasan PPID"] == ""
