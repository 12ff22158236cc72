"""The current edition: who waits for news hears of each change, and of the end."""

import asyncio
import time
from pathlib import Path

from timeline.app.current import Current, News
from timeline.app.settings import Settings


def test_whoever_waits_hears_of_a_change_of_the_events(file: Path):
    following = Current(Settings(file))
    following.watch()
    first = following.news
    text = file.read_text(encoding="utf-8")

    async def changed() -> News | None:
        waiting = asyncio.create_task(following.news_after(first))
        await asyncio.sleep(0)
        file.write_text(text.replace("title: Soleimani and", "title: About"), encoding="utf-8")
        return await asyncio.wait_for(waiting, 30)

    news = asyncio.run(changed())

    assert news == following.news
    assert news != first
    assert following.edition is not None
    assert following.edition.timeline.title == "About Khamenei, 1990-2020"


def test_who_was_told_of_a_version_just_before_the_next_one_still_gets_it(file: Path):
    following = Current(Settings(file))
    following.watch()
    versions = [following.news.version]
    text = file.read_text(encoding="utf-8")

    async def change(title: str) -> None:
        known = following.news
        file.write_text(text.replace("title: Soleimani and", title), encoding="utf-8")
        await asyncio.wait_for(following.news_after(known), 30)
        versions.append(following.news.version)

    for title in ("title: About", "title: Of"):
        asyncio.run(change(title))

    assert len(set(versions)) == 3
    assert [following.data(version) is not None for version in versions] == [False, True, True]


def test_problems_are_news_and_the_last_good_version_stays(file: Path):
    following = Current(Settings(file))
    following.watch()
    first, edition = following.news, following.edition

    file.write_text("events: [", encoding="utf-8")
    end = time.monotonic() + 30
    while following.news == first and time.monotonic() < end:
        time.sleep(0.05)

    assert following.news == News(first.version, 2)
    assert following.edition is edition
    assert len(following.problems) == 1


def test_all_who_wait_are_let_go_at_the_end(file: Path):
    following = Current(Settings(file))

    async def ended() -> list[News | None]:
        waiting = [asyncio.create_task(following.news_after(following.news)) for _ in range(3)]
        await asyncio.sleep(0)
        following.end()
        return await asyncio.wait_for(asyncio.gather(*waiting), 30)

    assert asyncio.run(ended()) == [None, None, None]
