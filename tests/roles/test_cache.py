"""The cache makes things faster and can break nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from writer.cache import ENTRIES_KEPT, Cache, content_key, default_folder


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    Cache(tmp_path / "new" / "folder").put("a-1", {"x": [1, 2.5, None, "ü"]})
    assert Cache(tmp_path / "new" / "folder").get("a-1") == {"x": [1, 2.5, None, "ü"]}


def test_an_unknown_key_is_a_miss(tmp_path: Path) -> None:
    assert Cache(tmp_path).get("a-1") is None


@pytest.mark.parametrize("content", [b"", b'{"x": [1, 2', b"\x80\x04\x95", b"\x00" * 100])
def test_a_torn_or_foreign_file_is_a_miss(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a-1.json").write_bytes(content)
    assert Cache(tmp_path).get("a-1") is None


def test_a_folder_that_cannot_be_made_is_a_miss_and_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "below")
    cache.put("a-1", 1)
    assert cache.get("a-1") is None


def test_values_that_are_not_json_are_not_kept(tmp_path: Path) -> None:
    Cache(tmp_path).put("a-1", {"x": object()})
    assert list(tmp_path.iterdir()) == []


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.put("a-1", 1)
    assert cache.get("a-1") is None


def test_a_key_cannot_leave_the_folder(tmp_path: Path) -> None:
    for key in ("../a", "a/b", "", "a.b", "a\0"):
        with pytest.raises(ValueError, match="not a cache key"):
            Cache(tmp_path).put(key, 1)


def test_the_entries_not_used_for_longest_go_first(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(ENTRIES_KEPT):
        cache.put(f"k-{number}", number)
        os.utime(tmp_path / f"k-{number}.json", (1000 + number, 1000 + number))
    assert cache.get("k-0") == 0  # used just now
    cache.put("k-new", "new")
    assert len(list(tmp_path.iterdir())) == ENTRIES_KEPT
    assert cache.get("k-0") == 0
    assert cache.get("k-1") is None
    assert cache.get("k-new") == "new"


def test_the_key_changes_with_kind_and_contents_and_where_they_are_cut() -> None:
    keys = {
        content_key("a"),
        content_key("b"),
        content_key("a", ""),
        content_key("a", "x", "y"),
        content_key("a", "xy"),
    }
    assert len(keys) == 5
    assert content_key("a", "ü") == content_key("a", "ü".encode())


def test_the_environment_says_where_the_cache_is() -> None:
    assert default_folder({"WRITER_CACHE": "/c"}) == Path("/c")
    assert default_folder({"WRITER_CACHE": "", "XDG_CACHE_HOME": "/x"}) is None
    assert default_folder({"XDG_CACHE_HOME": "/x"}) == Path("/x/writer")
    assert default_folder({"XDG_CACHE_HOME": "relative"}) == Path.home() / ".cache" / "writer"
