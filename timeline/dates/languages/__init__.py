"""The words of dates in ten languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

from timeline.dates.languages.arabic import ARABIC, PERSIAN
from timeline.dates.languages.cyrillic import RUSSIAN, UKRAINIAN
from timeline.dates.languages.latin import (
    DUTCH,
    FRENCH,
    GERMAN,
    ITALIAN,
    LATIN,
    PORTUGUESE,
    SPANISH,
)

Script: TypeAlias = Literal["Latin", "Cyrillic", "Arabic", "Persian"]

#: Each language: its script, the code of its names of months, and its words.
LANGUAGES: tuple[tuple[Script, str, Mapping[str, str]], ...] = (
    ("Latin", "de", GERMAN),
    ("Latin", "fr", FRENCH),
    ("Latin", "es", SPANISH),
    ("Latin", "it", ITALIAN),
    ("Latin", "pt", PORTUGUESE),
    ("Latin", "nl", DUTCH),
    ("Latin", "", LATIN),
    ("Cyrillic", "ru", RUSSIAN),
    ("Cyrillic", "uk", UKRAINIAN),
    ("Persian", "fa", PERSIAN),
    ("Arabic", "ar", ARABIC),
)

#: First to twenty-first, in languages that count their centuries in words.
ORDINALS: Mapping[Script, tuple[str, ...]] = {
    "Arabic": (
        *(
            "الأول",
            "الثاني",
            "الثالث",
            "الرابع",
            "الخامس",
            "السادس",
            "السابع",
            "الثامن",
            "التاسع",
            "العاشر",
        ),
        *(
            "الحادي عشر",
            "الثاني عشر",
            "الثالث عشر",
            "الرابع عشر",
            "الخامس عشر",
            "السادس عشر",
            "السابع عشر",
        ),
        *("الثامن عشر", "التاسع عشر", "العشرين|العشرون", "الحادي والعشرين|الحادي والعشرون"),
    ),
    "Persian": (
        *("یکم|اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم"),
        *(
            "دوازدهم",
            "سیزدهم",
            "چهاردهم",
            "پانزدهم",
            "شانزدهم",
            "هفدهم",
            "هجدهم",
            "نوزدهم",
            "بیستم",
        ),
        "بیست و یکم",
    ),
}
