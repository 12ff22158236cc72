"""What columns are called in the languages that timelines are often written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

#: What a column can be, with the names that it goes by, likeliest first.
FIELDS: Mapping[str, tuple[str, ...]] = {
    "date": (
        "date", "edtf", "hdate", "start date", "event date", "date of event", "start",
        "start time", "begin", "beginning", "begin date", "from", "date from", "when",
        "point in time", "date start", "hdate birth", "born", "time", "dates", "timestamp",
        "datetime", "date time", "datum", "wann", "beginn", "anfang", "von", "zeit", "startdatum",
        "zeitpunkt", "geboren", "date de début", "début", "quand", "date début", "naissance",
        "fecha", "inicio", "fecha de inicio", "cuándo", "comienzo", "data", "inizio",
        "data di inizio", "quando", "data de início", "início", "begindatum", "wanneer", "дата",
        "начало", "дата начала", "когда", "дата початку", "початок", "коли", "التاريخ", "تاريخ",
        "تاریخ", "البداية", "آغاز", "شروع", "زمان",
    ),
    "year": (
        "year", "start year", "years", "begin year", "year from", "jahr", "année", "annee", "an",
        "año", "ano", "anno", "jaar", "год", "рік", "السنة", "سنة", "عام", "سال",
    ),
    "month": (
        "month", "start month", "monat", "mois", "mes", "mese", "mês", "maand", "месяц", "місяць",
        "الشهر", "شهر", "ماه",
    ),
    "day": (
        "day", "start day", "tag", "jour", "día", "dia", "giorno", "dag", "день", "число", "اليوم",
        "يوم", "روز",
    ),
    "end": (
        "end date", "end", "date end", "end time", "hdate end", "hdate death", "to", "until",
        "till", "finish", "finished", "date to", "died", "ende", "bis", "enddatum", "gestorben",
        "fin", "date de fin", "jusqu'à", "date fin", "décès", "hasta", "fecha de fin", "fecha fin",
        "fine", "data di fine", "fim", "data de fim", "até", "einddatum", "einde", "tot", "конец",
        "дата окончания", "окончание", "кінець", "дата закінчення", "النهاية", "تاريخ الانتهاء",
        "پایان",
    ),
    "end year": (
        "end year", "year to", "year end", "endjahr", "année de fin", "año de fin", "anno di fine",
        "год окончания",
    ),
    "end month": (
        "end month", "endmonat", "mois de fin", "mes de fin",
    ),
    "end day": (
        "end day", "endtag", "jour de fin", "día de fin",
    ),
    "words": (
        "display date", "date in words", "date note", "date text", "date as written",
    ),
    "title": (
        "title", "headline", "event title", "event name", "label", "name", "event", "what",
        "heading", "happening", "item label", "subject", "betreff", "objet", "asunto", "titel",
        "was", "ereignis", "überschrift", "bezeichnung", "titre", "événement", "évènement",
        "evenement", "intitulé", "nom", "quoi", "título", "titulo", "evento", "suceso", "nombre",
        "acontecimiento", "qué", "titolo", "avvenimento", "nome", "acontecimento", "gebeurtenis",
        "naam", "название", "событие", "заголовок", "имя", "назва", "подія", "العنوان", "عنوان",
        "الحدث", "حدث", "رویداد", "نام",
    ),
    "summary": (
        "summary", "description", "text", "details", "detail", "notes", "note", "body", "content",
        "abstract", "about", "story", "event description", "beschreibung", "inhalt", "anmerkung",
        "anmerkungen", "bemerkung", "texte", "résumé", "détails", "contenu", "remarques",
        "descripción", "descripcion", "texto", "resumen", "notas", "contenido", "descrizione",
        "testo", "riassunto", "contenuto", "descrição", "resumo", "conteúdo", "omschrijving",
        "beschrijving", "tekst", "inhoud", "описание", "текст", "содержание", "примечание", "опис",
        "зміст", "الوصف", "وصف", "النص", "شرح", "توضیح", "توضیحات", "متن",
    ),
    "lane": (
        "lane", "group", "category", "type", "series", "section", "theme", "tag", "topic", "track",
        "thema", "kategorie", "gruppe", "bereich", "typ", "art", "catégorie", "groupe",
        "thème", "sujet", "categoría", "categoria", "grupo", "tema", "tipo", "gruppo", "categorie",
        "groep", "категория", "группа", "тема", "категорія", "група", "тип", "الفئة", "فئة",
        "المجموعة", "موضوع", "دسته", "گروه",
    ),
    "link": (
        "link", "url", "website", "web", "href", "source url", "links", "web page", "webseite",
        "lien", "site", "enlace", "collegamento", "ссылка", "посилання", "الرابط", "رابط", "پیوند",
        "لینک",
    ),
    "source": (
        "source", "sources", "reference", "references", "citation", "citations", "ref", "refs",
        "bibliography", "footnote", "quelle", "quellen", "beleg", "nachweis", "literatur",
        "référence", "références", "bibliographie", "fuente", "fuentes", "referencia",
        "referencias", "cita", "fonte", "fonti", "riferimento", "fontes", "referência", "bron",
        "bronnen", "источник", "источники", "джерело", "джерела", "المصدر", "مصدر", "المرجع",
        "منبع", "منابع", "مأخذ",
    ),
    "media": (
        "media", "image", "image url", "picture", "photo", "photograph", "img", "video",
        "media url", "thumbnail", "bild", "foto", "imagen", "immagine", "imagem", "afbeelding",
        "изображение", "картинка", "фото", "зображення", "الصورة", "صورة", "تصویر", "عکس",
    ),
    "caption": (
        "caption", "media caption", "image caption", "bildunterschrift", "légende", "leyenda",
        "didascalia", "legenda",
    ),
    "credit": (
        "credit", "media credit", "image credit", "credits", "bildnachweis", "bildrechte",
        "bildquelle", "crédit", "crédito", "credito",
    ),
    "id": (
        "id", "unique id", "key", "slug", "identifier", "event id", "kennung", "identifiant",
        "identificador",
    ),
}  # fmt: skip
#: What is said of the record or of its source, and not of the event.
KEEPING = frozenset((
    "accessed", "access", "retrieved", "updated", "update", "modified", "created", "added",
    "entered", "edited", "published", "publication", "issued", "uploaded", "checked", "verified",
    "imported", "recorded", "abgerufen", "geändert", "erstellt", "consulté", "modifié",
    "consultado",
))  # fmt: skip
# Names that are also names of something else, and say too little alone.
_SHORT = frozenset((
    "to", "from", "von", "bis", "an", "art", "type", "typ", "tipo", "name", "time", "data", "was",
    "what", "fin",
))  # fmt: skip

# A word for a time with one of these is the end of what lasted: Datum bis, date de fin.
_TIMES = frozenset((
    "date", "datum", "fecha", "data", "year", "jahr", "année", "año", "anno", "дата", "год",
    "تاریخ",
))  # fmt: skip
_UNTIL = frozenset((
    "to", "until", "till", "end", "bis", "ende", "fin", "fine", "fim", "hasta", "tot", "до", "по",
    "конца", "پایان",
))  # fmt: skip
# Where one word ends and the next begins: pointInTime, source2.
_WORD_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z])(?=[0-9]+$)")


def plain_name(header: str) -> str:
    """
    Return a header in small letters, its words apart.

    >>> plain_name("pointInTime"), plain_name("Start_Date*"), plain_name("Date (from)")
    ('point in time', 'start date', 'date from')
    """
    apart = _WORD_BREAK.sub(" ", unicodedata.normalize("NFC", header))
    return " ".join(re.sub(r"[^\w'’&]|_", " ", apart).casefold().split())


def likeness(header: str, field: str) -> float:
    """
    Return how surely a header names a field: 1 for a usual name, less for a word in it, 0 for none.

    >>> likeness("Date", "date"), likeness("Exact Date", "date") > 0, likeness("Datei", "date")
    (1.0, True, 0.0)
    """
    steps = [re.sub(" ?[0-9]+$", "", plain_name(step)) for step in header.split(".")]
    *above, last = [step for step in steps if step] or [""]
    if above and last == "value":  # as SPARQL wraps each cell, with its type beside it
        return likeness(".".join(header.split(".")[:-1]), field)
    if any(step in FIELDS["source"] for step in above) and field != "link":
        return 0.9 if field == "source" and last in FIELDS["title"] else 0.0
    names, name = FIELDS[field], plain_name(header)
    bare = re.sub(r" [0-9]+$", "", name)
    for place, known in enumerate((name, bare, last)):
        if known in names:
            return 1.0 - names.index(known) / 1000 - place / 20
    return _of_words({*bare.split()}, field)


def _of_words(words: set[str], field: str) -> float:
    """Return the likeness of a header by the words that it is of."""
    if words & _TIMES and words & _UNTIL:
        return 0.9 if field == "end" else 0.0
    if words & KEEPING:
        return 0.0
    for place, name in enumerate(FIELDS[field]):
        if name in words - _SHORT:
            return 0.5 - place / 1000
    return 0.0


def is_known(header: str) -> bool:
    """Whether a header is the usual name of anything."""
    return any(plain_name(header) in names for names in FIELDS.values())
