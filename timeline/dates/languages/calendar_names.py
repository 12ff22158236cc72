"""Names of months and weekdays in ten languages, as CLDR has them.

Months go from January to December. Where a language has several names for one, a bar parts them:
genitives of Russian and Ukrainian, Austria's January, and what Kabul, Baghdad, Algiers and Rabat
say.
"""

from __future__ import annotations

from collections.abc import Mapping

#: By the code of each language.
MONTHS: Mapping[str, str] = {
    "de": (
        "Januar|Jänner, Februar, März, April, Mai, Juni, "
        "Juli, August, September, Oktober, November, Dezember"
    ),
    "fr": (
        "janvier, février, mars, avril, mai, juin, "
        "juillet, août, septembre, octobre, novembre, décembre"
    ),
    "es": (
        "enero, febrero, marzo, abril, mayo, junio, "
        "julio, agosto, septiembre, octubre, noviembre, diciembre"
    ),
    "it": (
        "gennaio, febbraio, marzo, aprile, maggio, giugno, "
        "luglio, agosto, settembre, ottobre, novembre, dicembre"
    ),
    "pt": (
        "janeiro, fevereiro, março, abril, maio, junho, "
        "julho, agosto, setembro, outubro, novembro, dezembro"
    ),
    "nl": (
        "januari, februari, maart|mrt, april, mei, juni, "
        "juli, augustus, september, oktober, november, december"
    ),
    "ru": (
        "январь|января, февраль|февраля, март|марта, апрель|апреля, май|мая, июнь|июня, "
        "июль|июля, август|августа, сентябрь|сентября, октябрь|октября, ноябрь|ноября, "
        "декабрь|декабря"
    ),
    "uk": (
        "січень|січня, лютий|лютого, березень|березня, квітень|квітня, травень|травня, "
        "червень|червня, липень|липня, серпень|серпня, вересень|вересня, жовтень|жовтня, "
        "листопад|листопада, грудень|грудня"
    ),
    "fa": (
        "ژانویه|جنوری, فوریه|فبروری, مارس|مارچ, آوریل|اپریل, مه|می, ژوئن|جون, "
        "ژوئیه|جولای, اوت|اگست, سپتامبر|سپتمبر, اکتبر|اکتوبر, نوامبر|نومبر, دسامبر|دسمبر"
    ),
    "ar": (
        "يناير|كانون الثاني|جانفي, فبراير|شباط|فيفري, مارس|آذار, أبريل|نيسان|أفريل, مايو|أيار|ماي, "
        "يونيو|حزيران|جوان, يوليو|تموز|جويلية|يوليوز, أغسطس|آب|أوت|غشت, سبتمبر|أيلول|شتنبر, "
        "أكتوبر|تشرين الأول, نوفمبر|تشرين الثاني|نونبر, ديسمبر|كانون الأول|دجنبر"
    ),
}

#: By the code of each language; abbreviations come after the names.
WEEKDAYS: Mapping[str, str] = {
    "de": "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So",
    "fr": "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim",
    "es": "lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mar|mié|jue|vie|sáb|dom",
    "it": "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|lun|mar|mer|gio|ven|sab|dom",
    "pt": (
        "segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|"
        "seg|ter|qua|qui|sex|sáb|dom"
    ),
    "nl": "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo",
    "ru": "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс",
    "uk": "понеділок|вівторок|середа|четвер|пʼятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд",
    "fa": "دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|شنبه|یکشنبه",
    "ar": "الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد",
}
