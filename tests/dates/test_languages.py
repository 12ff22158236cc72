"""
Words of dates in other languages.

The EDTF that they become, as the same words in English would.
"""

import pytest

from timeline.dates.free_text.candidate import Unread
from timeline.dates.languages.translation import folded, in_english
from timeline.importers.dates import read

WORDS = {
    "German": [
        ("Di., 8. Mai 1945", "1945-05-08"),
        ("18./19. Jahrhundert", "17XX/18XX"),
        ("3.-5. Mai 1945", "1945-05-03/1945-05-05"),
        ("3. März 1848", "1848-03-03"),
        ("14. Jänner 1900", "1900-01-14"),
        ("um 1830", "1830~"),
        ("vor 1848", "[..1848]"),
        ("nach 1848", "[1848..]"),
        ("18. Jahrhundert", "17XX"),
        ("2. Hälfte 18. Jh.", "[1750..1799]"),
        ("1830er Jahre", "183X"),
        ("5. Jh. v. Chr.", "[-0499..-0400]"),
        ("zwischen 1830 und 1840", "[1830..1840]"),
        ("seit 1830", "1830/.."),
        ("1830 bis 1840", "1830/1840"),
        ("Sommer 1914", "1914-22"),
        ("3. Quartal 1914", "[1914-07..1914-09]"),
    ],
    "French": [
        ("mardi 8 mai 1945", "1945-05-08"),
        ("XVIIIe-XIXe siècles", "17XX/18XX"),
        ("du 3 au 5 mai 1945", "1945-05-03/1945-05-05"),
        ("le 3 7bre 1650", "1650-09-03"),
        ("1er mai 1848", "1848-05-01"),
        ("15 août 1914", "1914-08-15"),
        ("févr. 1848", "1848-02"),
        ("vers 1830", "1830~"),
        ("avant 1848", "[..1848]"),
        ("après 1848", "[1848..]"),
        ("XVIIIe siècle", "17XX"),
        ("1er quart du XVIIIe siècle", "[1700..1724]"),
        ("années 1830", "183X"),
        ("4 av. J.-C.", "-0003"),
        ("entre 1830 et 1840", "[1830..1840]"),
        ("depuis 1830", "1830/.."),
        ("de 1830 à 1840", "1830/1840"),
        ("l’été 1914", "1914-22"),
        ("peut-être 1848", "1848?"),
    ],
    "Spanish": [
        ("martes, 3 de mayo de 1808", "1808-05-03"),
        ("siglos XVIII-XIX", "17XX/18XX"),
        ("setiembre de 1810", "1810-09"),
        ("3 de mayo de 1808", "1808-05-03"),
        ("enero de 1900", "1900-01"),
        ("hacia 1830", "1830~"),
        ("antes de 1848", "[..1848]"),
        ("después de 1848", "[1848..]"),
        ("siglo XVIII", "17XX"),
        ("segunda mitad del siglo XIX", "[1850..1899]"),
        ("década de 1830", "183X"),
        ("44 a. C.", "-0043"),
        ("entre 1830 y 1840", "[1830..1840]"),
        ("desde 1830", "1830/.."),
        ("de 1830 a 1840", "1830/1840"),
        ("otoño de 1812", "1812-23"),
    ],
    "Italian": [
        ("martedì 3 maggio 1860", "1860-05-03"),
        ("1º maggio 1860", "1860-05-01"),
        ("I secolo a.C.", "[-0099..0000]"),
        ("3 aprile 1848", "1848-04-03"),
        ("gennaio 1900", "1900-01"),
        ("circa 1830", "1830~"),
        ("prima del 1848", "[..1848]"),
        ("dopo il 1848", "[1848..]"),
        ("sec. XVIII", "17XX"),
        ("prima metà del XIX secolo", "[1800..1849]"),
        ("anni 1830", "183X"),
        ("44 a.C.", "-0043"),
        ("tra il 1830 e il 1840", "[1830..1840]"),
        ("dal 1830 al 1840", "1830/1840"),
        ("autunno 1812", "1812-23"),
    ],
    "Portuguese": [
        ("séculos XVIII-XIX", "17XX/18XX"),
        ("último quartel do século XVIII", "[1775..1799]"),
        ("1 de março de 1822", "1822-03-01"),
        ("outubro de 1910", "1910-10"),
        ("por volta de 1830", "1830~"),
        ("antes de 1848", "[..1848]"),
        ("após 1822", "[1822..]"),
        ("século XVIII", "17XX"),
        ("segunda metade do século XIX", "[1850..1899]"),
        ("década de 1830", "183X"),
        ("44 a.C.", "-0043"),
        ("entre 1830 e 1840", "[1830..1840]"),
        ("de 1830 a 1840", "1830/1840"),
        ("verão de 1914", "1914-22"),
    ],
    "Dutch": [
        ("18e-19e eeuw", "17XX/18XX"),
        ("van 3 tot 5 mei 1945", "1945-05-03/1945-05-05"),
        ("3 maart 1848", "1848-03-03"),
        ("mei 1940", "1940-05"),
        ("omstreeks 1830", "1830~"),
        ("voor 1848", "[..1848]"),
        ("na 1848", "[1848..]"),
        ("18e eeuw", "17XX"),
        ("tweede helft van de 19e eeuw", "[1850..1899]"),
        ("jaren 1830", "183X"),
        ("44 v.Chr.", "-0043"),
        ("tussen 1830 en 1840", "[1830..1840]"),
        ("1830 tot 1840", "1830/1840"),
        ("najaar 1812", "1812-23"),
    ],
    "Russian": [
        ("XVIII–XIX вв.", "17XX/18XX"),
        ("2-я пол. XIX в.", "[1850..1899]"),
        ("III тысячелетие до н. э.", "[-2999..-2000]"),
        ("1830-х годов", "183X"),
        ("3 мая 1848 г.", "1848-05-03"),
        ("январь 1900", "1900-01"),
        ("около 1830", "1830~"),
        ("до 1848", "[..1848]"),
        ("после 1848", "[1848..]"),
        ("XVIII в.", "17XX"),
        ("вторая половина XIX века", "[1850..1899]"),
        ("1830-е годы", "183X"),
        ("44 г. до н. э.", "-0043"),
        ("между 1830 и 1840", "[1830..1840]"),
        ("с 1830 года", "1830/.."),
        ("с 1830 по 1840 год", "1830/1840"),
        ("летом 1914 года", "1914-22"),
        ("IV квартал 1914", "[1914-10..1914-12]"),
    ],
    "Ukrainian": [
        ("ХІХ ст.", "18XX"),
        ("ІІІ тис. до н. е.", "[-2999..-2000]"),
        ("1830-х років", "183X"),
        ("5 травня 1848 року", "1848-05-05"),
        ("січень 1900", "1900-01"),
        ("близько 1830", "1830~"),
        ("до 1848", "[..1848]"),
        ("після 1848", "[1848..]"),
        ("XVIII століття", "17XX"),
        ("друга половина XIX століття", "[1850..1899]"),
        ("1830-ті роки", "183X"),
        ("44 р. до н. е.", "-0043"),
        ("між 1830 та 1840", "[1830..1840]"),
        ("з 1830 по 1840", "1830/1840"),
        ("восени 1917 року", "1917-23"),
    ],
    "Arabic": [
        ("1945م", "1945"),
        ("القرن الخامس قبل الميلاد", "[-0499..-0400]"),
        ("5 آذار 1920", "1920-03-05"),
        ("كانون الثاني 1920", "1920-01"),
        ("جانفي 1900", "1900-01"),
        ("٥ مايو ١٩٤٨", "1948-05-05"),
        ("حوالي 1830", "1830~"),
        ("قبل 1848", "[..1848]"),
        ("بعد 1848", "[1848..]"),
        ("القرن التاسع عشر", "18XX"),
        ("النصف الثاني من القرن التاسع عشر", "[1850..1899]"),
        ("44 ق.م", "-0043"),
        ("بين 1830 و1840", "[1830..1840]"),
        ("من 1830 إلى 1840", "1830/1840"),
        ("صيف 1914", "1914-22"),
    ],
    "Persian": [
        ("۲۸ مه ۱۹۴۵", "1945-05-28"),
        ("قرن پنجم پیش از میلاد", "[-0499..-0400]"),
        ("۵ ژانویهٔ ۱۹۰۶", "1906-01-05"),
        ("حدود ۱۹۰۶", "1906~"),
        ("پیش از ۱۹۰۶", "[..1906]"),
        ("پس از ۱۹۰۶", "[1906..]"),
        ("قرن ۱۹", "18XX"),
        ("نیمه دوم قرن نوزدهم", "[1850..1899]"),
        ("دهه ۱۹۶۰", "196X"),
        ("۴۴ پ.م", "-0043"),
        ("بین ۱۹۰۰ و ۱۹۰۶", "[1900..1906]"),
        ("از ۱۹۰۶ تا ۱۹۱۱", "1906/1911"),
        ("تابستان ۱۹۱۴", "1914-22"),
    ],
}


@pytest.mark.parametrize(
    ("words", "edtf"),
    [pair for pairs in WORDS.values() for pair in pairs],
    ids=[f"{language}-{words}" for language, pairs in WORDS.items() for words, _ in pairs],
)
def test_words_of_a_language(words: str, edtf: str):
    assert (read(words).date.text, read(words).guesses) == (edtf, ())


@pytest.mark.parametrize(
    "words", ["fin du XVIIIe siècle", "Ende des 18. Jahrhunderts", "в конце XVIII века"]
)
def test_words_without_fixed_bounds_say_so_in_every_language(words: str):
    assert read(words).date.text == "17XX"
    assert read(words).guesses == ("“late” has no fixed bounds; the whole of “18 century” is kept",)


def test_an_apostrophe_of_any_form_joins_words_of_french():
    assert list(in_english(folded("vers la fin de l’été 1914"))) == ["about late summer 1914"]


@pytest.mark.parametrize(
    "text",
    [
        "The battle of 1848",
        "Marie Curie, 1911",
        "Hansard 1848",
        "Le Monde 1944",
        "die Brücke 1905",
        "12 Tage",
    ],
)
def test_a_text_with_other_words_is_no_date(text: str):
    assert list(in_english(folded(text))) == []


@pytest.mark.parametrize(
    "text",
    ["No. 5", "A4", "S. 5", "v. 3", "MI6", "Il 3", "12 h", "9/11", "10-12", "Vol. 3", "XIV", "3/4"],
)
def test_a_small_number_beside_a_word_is_no_year(text: str):
    with pytest.raises(Unread):
        read(text)
