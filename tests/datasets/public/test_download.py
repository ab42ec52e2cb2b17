"""Public data sets come from a server of our own: fetched once, checked, kept, and told apart."""

import hashlib
import io
import logging
import re
import tarfile
import threading
import zipfile
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from lstm_course.datasets import download, imdb, jena, shakespeare
from lstm_course.datasets.public.download import Damaged, Source, Unreachable, fetch


class Server:
    """Files of a folder, by HTTP; `asked` lists the paths that were asked for."""

    def __init__(self, folder):
        self.folder, self.asked = folder, []

        class Handler(SimpleHTTPRequestHandler):
            def log_message(handler, *args):
                self.asked.append(handler.path)

        handler = partial(Handler, directory=folder)
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.thread = threading.Thread(target=self.http.serve_forever, args=(0.01,))
        self.thread.start()

    def offer(self, name, content, known=True):
        """A Source for new content of a file."""
        (self.folder / name).write_bytes(content)
        sha256 = hashlib.sha256(content).hexdigest() if known else None
        return Source(name, f"http://127.0.0.1:{self.http.server_port}/{name}", sha256)

    def stop(self):
        if self.thread.is_alive():
            self.http.shutdown()
            self.thread.join()
            self.http.server_close()


@pytest.fixture
def server(tmp_path):
    (tmp_path / "offered").mkdir()
    made = Server(tmp_path / "offered")
    yield made
    made.stop()


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "kept"


def test_a_file_is_fetched_once(server, kept):
    source = server.offer("a.txt", b"to be")
    assert fetch(source, kept).read_bytes() == b"to be"
    server.stop()
    assert fetch(source, kept).read_bytes() == b"to be"
    assert server.asked == ["/a.txt"]


def test_a_wrong_file_is_refused_and_not_kept(server, kept):
    source = server.offer("a.txt", b"to be")
    server.offer("a.txt", b"not to be")
    with pytest.raises(Damaged, match=f"SHA256 is not {source.sha256}"):
        fetch(source, kept)
    assert list(kept.glob("*")) == []


def test_a_file_damaged_on_the_disk_is_fetched_again(server, kept):
    source = server.offer("a.txt", b"to be")
    fetch(source, kept).write_bytes(b"to b")
    assert fetch(source, kept).read_bytes() == b"to be"


PORTAL = b"<html><head><title>Please log in</title></head><body>Room number?</body></html>"


def begins_with_to(path):
    """A proof for a small file."""
    if not path.read_bytes().startswith(b"to "):
        raise Damaged(f"it begins with {path.read_bytes()[:3]}")


def test_a_source_that_proves_nothing_is_refused_before_it_is_fetched(server, kept):
    with pytest.raises(ValueError, match="neither a checksum nor a proof"):
        fetch(server.offer("a.txt", b"to be", known=False), kept)
    assert server.asked == []


def test_without_a_checksum_nothing_is_believed_that_does_not_prove_itself(server, kept):
    """The page of a captive portal, as a first download and as a later one."""
    source = server.offer("a.txt", PORTAL, known=False)._replace(proof=begins_with_to)
    for _ in range(2):
        with pytest.raises(Damaged, match="it begins with b'<ht'. Nothing was kept"):
            fetch(source, kept)
        assert list(kept.iterdir()) == []
    server.offer("a.txt", b"to be")
    assert fetch(source, kept).read_bytes() == b"to be"
    assert [path.name for path in kept.iterdir()] == ["a.txt"]


def test_what_was_kept_proves_itself_each_time(server, kept):
    source = server.offer("a.txt", b"to be", known=False)._replace(proof=begins_with_to)
    fetch(source, kept).write_bytes(PORTAL)
    (kept / "a.txt.sha256").write_text(hashlib.sha256(PORTAL).hexdigest())  # of an older version
    assert fetch(source, kept).read_bytes() == b"to be"
    fetch(source, kept)
    assert len(server.asked) == 2


def test_an_unreachable_server_is_told_in_a_sentence(server, kept):
    source = server.offer("a.txt", b"to be")
    server.stop()
    with pytest.raises(Unreachable) as told:
        fetch(source, kept)
    said = str(told.value)
    assert "127.0.0.1 could not be reached" in said and str(kept) in said and source.url in said
    assert "The lessons don't need it" in said


def test_a_missing_file_is_told_with_its_status(server, kept):
    source = server.offer("a.txt", b"")._replace(url=f"http://127.0.0.1:{server.http.server_port}/b")
    with pytest.raises(Unreachable, match="answered with status 404"):
        fetch(source, kept)


def test_a_bar_is_shown_where_it_is_wanted_and_nothing_else(server, kept, capsys, caplog):
    with caplog.at_level(logging.WARNING):
        fetch(server.offer("a.txt", bytes(10_000)), kept, progress=True)
        assert "100%" in capsys.readouterr().err
        fetch(server.offer("b.txt", bytes(10_000)), kept)  # standard error is no terminal here
    assert capsys.readouterr() == ("", "")
    assert caplog.records == []


def test_the_cache_can_be_moved(monkeypatch, tmp_path):
    monkeypatch.setenv("LSTM_COURSE_DATA", str(tmp_path / "elsewhere"))
    assert download.cache() == tmp_path / "elsewhere"
    monkeypatch.delenv("LSTM_COURSE_DATA")
    assert download.cache().name == "lstm-course"


def test_shakespeare_is_a_text(server, kept):
    source = server.offer("s.txt", "First Citizen:\nBefore we proceed…".encode())
    assert shakespeare.text(source, folder=kept).startswith("First Citizen:\nBefore")


def _archive(files):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, text in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            archive.addfile(info, io.BytesIO(text.encode()))
    return stream.getvalue()


def test_reviews_come_with_their_ratings_in_a_fixed_order(server, kept):
    source = server.offer("imdb.tar.gz", _archive({
        "aclImdb/README": "no review", "aclImdb/train/pos/10_9.txt": "fine<br />indeed",
        "aclImdb/train/neg/2_1.txt": "dull", "aclImdb/train/pos/9_10.txt": "superb",
        "aclImdb/test/neg/0_3.txt": "no", "aclImdb/train/unsup/0_0.txt": "unrated"}))
    train = imdb.reviews("train", source, folder=kept)
    assert train == (["dull", "superb", "fine\nindeed"], [1, 10, 9])
    assert imdb.reviews("test", source, folder=kept).ratings == [3]
    with pytest.raises(ValueError, match="expected one of train, test"):
        imdb.reviews("all", source)


def _zip(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


HEAD = ",".join(f'"{name}"' for name in jena.HEAD)
FIRST = ",".join(map(str, jena.FIRST))
LAST = ",".join(map(str, jena.LAST + jena.FIRST[len(jena.LAST):]))


def test_jenas_weather_is_a_sequence(server, kept):
    table = (f"{HEAD}\r\n{FIRST}\r\n"
             "01.01.2009 00:20:00,996.57,-8.41,265.01,-9.28,93.40,3.23,3.02,0.21,1.89,3.03,1309.80,"
             "0.72,1.50,136.10\r\n")
    source = server.offer("jena.zip", _zip({f"__MACOSX/._{jena.MEMBER}": "x", jena.MEMBER: table}))
    weather = jena.weather(source, folder=kept)
    assert weather.names[:2] == ("p (mbar)", "T (degC)") and len(weather.names) == 14
    np.testing.assert_array_equal(weather.values[:, :2], [[996.52, -8.02], [996.57, -8.41]])
    assert weather.times[1] - weather.times[0] == np.timedelta64(10, "m")


def _jena(rows=jena.ROWS, head=HEAD, first=FIRST, last=LAST, member=jena.MEMBER):
    """An archive as the real one is known to be, but for what is given."""
    filling = FIRST.replace(jena.FIRST[0], "02.01.2009 00:10:00")
    return _zip({member: "\n".join([head, first, *[filling] * (rows - 2), last, ""])})


def test_jenas_proof_takes_what_is_known_of_the_file(tmp_path, monkeypatch):
    path = tmp_path / "jena.zip"
    path.write_bytes(_jena())
    monkeypatch.setattr(jena, "BYTES", path.stat().st_size)
    jena.prove(path)
    assert jena.SOURCE.proof is jena.prove


@pytest.mark.parametrize(("content", "said"), [
    (PORTAL, "no zip archive"),
    (b"", "no zip archive"),
    (_zip({"readme": ""}), f"holds no {jena.MEMBER}"),
    (_zip({f"__MACOSX/{jena.MEMBER}": HEAD}), f"holds no {jena.MEMBER}"),
    (_zip({jena.MEMBER: PORTAL.decode()}), "its columns are"),
    (_jena(rows=9), "it has 9 rows, expected 420551"),
    (_jena(head=HEAD.replace("mbar", "hPa")), "its columns are"),
    (_jena(first=FIRST.replace("996.52", "996.53")), "its first row is"),
    (_jena(first="x"), "not all of its rows"),
    (_jena(last=LAST.replace("01.01.2017 00:00", "31.12.2016 23:50")), "its last row begins with"),
    (_jena(last=LAST.replace("-4.82", "-4.83")), "its last row begins with"),
    (_jena()[:-2000], "no zip archive"),
    (_zip({jena.MEMBER: "0" * 101_000_000}), "unpacks to more than 100 MB"),
])
def test_jenas_proof_refuses_all_else(tmp_path, monkeypatch, content, said):
    path = tmp_path / "jena.zip"
    path.write_bytes(content)
    with pytest.raises(Damaged, match=f"it has {len(content)} bytes, expected 13568290"):
        jena.prove(path)
    monkeypatch.setattr(jena, "BYTES", len(content))    # and what is of that size by chance
    with pytest.raises(Damaged, match=said):
        jena.prove(path)


def test_a_portals_page_in_jenas_place_is_refused(server, kept):
    source = server.offer("jena.zip", PORTAL, known=False)._replace(proof=jena.prove)
    with pytest.raises(Damaged, match="bytes, expected 13568290"):
        jena.weather(source, folder=kept)
    assert list(kept.iterdir()) == []


@pytest.mark.parametrize("source", [imdb.SOURCE, jena.SOURCE, shakespeare.SOURCE])
def test_the_real_sources_are_written_as_they_should_be(source):
    assert source.url.startswith("https://")
    assert source.proof or re.fullmatch("[0-9a-f]{64}", source.sha256)
