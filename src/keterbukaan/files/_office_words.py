"""The words that offices head their columns with, each under the one word that it stands for.

Case, signs, the way words are written together, and "-nya" do not matter and are taken off before.
Where several words mean one thing together they are joined by "_": "batas_waktu".
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "DAY",
    "MOMENT",
    "NUMBER",
    "OFFICE_WORDS",
    "OTHER_DAYS",
    "OTHER_THINGS",
    "PASSED_OVER",
    "PERIOD",
]

DAY = "day"
"""What a header of days says, or what its cells say for it."""

MOMENT = "moment"
"""A day, an hour or a number of days: beside a word for a day it adds nothing."""

PERIOD = "period"
"""A month or a year: beside a word for a day it adds nothing."""

NUMBER = "number"
"""What is numbered has no day of its own in that column."""

OFFICE_WORDS: Mapping[str, str] = {
    DAY: "tanggal tgl tg tangal tanggall tggl tgll date day",
    MOMENT: "hari waktu jam pukul time hour timestamp datetime",
    PERIOD: "tahun year bulan month thn bln",
    NUMBER: "nomor nomer no nmr number num id kode code",
    "register": (
        "register registrasi reg registration pendaftaran pencatatan agenda terdaftar daftar "
        "didaftar didaftarkan diregister diregistrasi teregister teregistrasi registered "
        "dicatat dicatatkan tercatat recorded tiket ticket"
    ),
    "request": (
        "permohonan permintaan pemohonan permohoan request requests requested minta mohon diminta "
        "dimohon dimohonkan"
    ),
    "submitted": (
        "pengajuan diajukan ajukan ajuan mengajukan submitted submission submit filed filing lodged"
    ),
    "conveyed": "disampaikan penyampaian menyampaikan tersampaikan",
    "received": "diterima terima penerimaan menerima masuk received receipt receive incoming",
    "supplemented": "dilengkapi lengkap kelengkapan melengkapi pelengkapan perbaikan diperbaiki",
    "papers": "berkas persyaratan syarat dokumen administrasi papers documents file",
    "answer": (
        "jawaban jawab jwb jwban dijawab menjawab terjawab balasan dibalas balas membalas answer "
        "answered answers"
    ),
    "reply": (
        "tanggapan ditanggapi menanggapi tanggap respon respons direspon direspons response "
        "responses responded reply replied"
    ),
    "notice": (
        "pemberitahuan diberitahukan memberitahukan beritahu diberitahu pemberitauan notice "
        "notification notified notify"
    ),
    "written": "tertulis written",
    "sent": "dikirim pengiriman kirim dikirimkan mengirim terkirim sent dispatched",
    "given": (
        "pemberian diberikan memberikan penyerahan diserahkan serah menyerahkan pengambilan "
        "diambil pemenuhan dipenuhi terpenuhi given handed delivered delivery provided"
    ),
    "done": (
        "selesai diselesaikan penyelesaian terselesaikan tuntas ditutup penutupan tutup closed "
        "closing finished done finish resolved completion completed"
    ),
    "followed": "tindak_lanjut ditindaklanjuti tindaklanjut tindak_lanjuti follow_up followup",
    "extended": (
        "perpanjangan diperpanjang memperpanjang perpanjang penambahan_waktu tambahan_waktu "
        "perpanjangan_waktu perpanjangan_jangka_waktu extension extended extend"
    ),
    "objection": "keberatan objection objections",
    "dispute": (
        "sengketa psi dispute disputes ajudikasi penyelesaian_sengketa sengketa_informasi "
        "penyelesaian_sengketa_informasi"
    ),
    "commission": "ki komisi_informasi commission",
    "hearing": "sidang persidangan hearing hearings",
    "first": "pertama perdana awal first i 1",
    "ruling": "putusan diputus memutus verdict ruling decided",
    "decision": "keputusan diputuskan decision",
    "pronounced": "dibacakan pembacaan diucapkan pengucapan pronounced",
    "withdrawn": "dicabut pencabutan cabut mencabut ditarik penarikan withdrawn withdrawal",
    "forwarded": "diteruskan penerusan dilimpahkan pelimpahan dialihkan forwarded transferred",
    "refused": "ditolak penolakan menolak tolak refused refusal rejected rejection",
    "letter": "surat letter srt",
    "outgoing": "keluar outgoing out",
    "decree": "sk surat_keputusan decree",
    "superior": "atasan superior atasan_ppid pejabat_atasan_ppid atasan_pejabat",
    "applicant": "pemohon peminta applicant requester pemohon_informasi",
    "status": "status state progress progres tahap tahapan",
    "result": "hasil result outcome",
    "remark": "keterangan ket catatan remark remarks notes note",
    "information": "informasi info information",
    "reason": "alasan reason reasons",
    "desk": "ppid petugas badan_publik officer desk",
    "created": "dibuat created create created_at input diinput penginputan entri entry",
}

OTHER_DAYS = (
    "lahir kelahiran birth born ttl "
    "cetak dicetak pencetakan print printed "
    "update updated updated_at diperbarui diperbaharui pembaruan perubahan diubah modified edit "
    "pemutakhiran dimutakhirkan mutakhir deleted deleted_at dihapus "
    "upload uploaded unggah diunggah pengunggahan unduh diunduh download tayang export ekspor "
    "generate generated publikasi published "
    "disposisi didisposisi didisposisikan terdisposisi pendisposisian disposition "
    "bayar pembayaran dibayar membayar biaya tarif pelunasan pnbp payment paid fee fees cost "
    "tenggat batas batas_waktu batas_akhir tenggat_waktu jatuh_tempo jangka_waktu deadline due "
    "limit lama lamanya durasi duration jumlah total target estimasi perkiraan rencana planned "
    "estimated sla sisa maksimal maksimum paling_lambat selambat selambat_lambat seharusnya "
    "terlambat keterlambatan expired expiry retensi penyimpanan "
    "undangan rapat meeting survei survey kejadian peristiwa uji_konsekuensi ktp"
)
"""What gives a day that is none of a case's steps, whatever else the header says."""

OTHER_THINGS = (
    "umur usia age nik kk npwp identitas identity kartu paspor passport akta "
    "nama name names alamat address pekerjaan profesi occupation telepon telpon telp tlp hp "
    "kontak contact email mail surel phone telephone kelamin gender pendidikan education agama "
    "kewarganegaraan tempat place tujuan purpose rincian detail details penggunaan digunakan "
    "memperoleh mendapatkan bentuk format softcopy hardcopy soft hard salinan copy copies "
    "melihat mengetahui penguasaan dikuasai didokumentasikan belum_dokumentasi jabatan posisi "
    "periode triwulan semester kepuasan rating nilai skor indeks jenis kategori kanal media "
    "url tautan link lampiran"
)
"""What a column without a word for a day is of, and holds no step of a case."""

PASSED_OVER = (
    "dan atau yang di ke dari oleh untuk atas pada dengan serta dlm dalam secara tersebut "
    "the of and or on at by for to was were is be been "
    "online daring offline luring elektronik electronic via via_email lewat_email "
    "publik public dd mm yyyy yy hh bb tttt tt wib wita wit jika bila kalau ada if any "
    "kepada_pemohon ke_pemohon kepada_pemohon_informasi to_applicant to_the_applicant "
    "kepada_pemohon_informasi_publik"
)
"""Words that change nothing of what a header means."""
