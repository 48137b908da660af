#!/usr/bin/env python3
# /// script
# requires-python = ">=3.9"
# dependencies = []
# ///
"""Read a saved web page, as markup or as plain text, and print its article: headline, deck, byline, dateline, image
captions and body paragraphs, without the site's chrome and its prompts.

    python extract.py sample/000.txt            plain text, blocks separated by a blank line
    python extract.py --json saved/             a folder: one JSON object a line and page
    python extract.py --explain page.html       every block of the page, its label and the rule that decided
    python extract.py --help                    all options

The way of the data, in the order of this file:

    bytes -> read_pages -> Page -> split_blocks -> [Block] -> label_blocks -> [Labelled] -> assemble -> Article
          -> render_*

    read_pages      opens containers, finds the encoding, tells markup from text by the bytes
    read_facts      what the page's head says of itself
    split_blocks    one visual line or paragraph a block; after it nothing asks what file it came from
    score_blocks    the points of named cues, summed for each block by itself, then in its company
    label_blocks    the story is where the scores are above zero; its fields are found by a pass each
    assemble        the article that the labels make
    render_*        text, JSON, Markdown, HTML, or the fate of every block

    block           one visual line or paragraph of the page, with what is known of it
    box             the element that holds a block, and the boxes around it; hints are the concepts their names say
    label           what a block is: headline, paragraph, caption ...; or chrome: navigation, share, donation ...
    deck            the standfirst right under the headline (sometimes over it)
    dateline        where and when the story was filed, as printed: "GENEVA, Jan 30 (Reuters) -"
    prompt          a request to the reader: donate, subscribe, sign up, get the app

Exit status: 0 all well; 1 an input held no article; 2 wrong usage, or an input could not be read whole, or a result
could not be written; 130 interrupted; 141 the reader closed the pipe.
"""
from __future__ import annotations

import codecs
import gc
import html
import io
import json
import os
import re
import sys
from bisect import bisect
from collections import Counter, namedtuple
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from errno import EINVAL, EPIPE
from functools import cached_property, lru_cache, partial
from itertools import accumulate, chain, count, dropwhile, groupby, islice, product, repeat, takewhile
from math import exp, sqrt
from operator import add, or_

__all__ = [                         # what pydoc shows
    'extract', 'extract_page', 'read_page', 'read_pages', 'visible_text', 'Article', 'Dateline', 'Caption', 'Piece',
    'Labelled', 'Page', 'Limits', 'ExtractError', 'NotAPage', 'NoArticle', 'as_record', 'render_text', 'render_json',
    'render_values', 'render_markdown', 'render_html', 'render_explanation']


class ExtractError(ValueError):
    """A page that cannot be read; its text is the reason, in a reader's words."""


class NotAPage(ExtractError):
    """The input is something else than a saved page: 'a PDF document, not a web page'."""


class NoArticle(ExtractError):
    """The page was read, and holds no article (exit status 1). `blocks`: of a page to explain, Labelled for each."""
    blocks: tuple = ()
    absent: dict = {}


@dataclass(frozen=True)
class Page:
    """One saved page, decoded: markup or plain text.

    text        the whole markup, or the whole plain text, newlines as '\\n'
    markup      whether the text is HTML
    url         its address, where what held the page knows it, or its saver noted it
    language    from what held it (HTTP Content-Language, EPUB dc:language)
    title       from what held it (mail Subject, EPUB dc:title, a text's 'Title: '): a hint only
    date        ISO day, from what held it where that is the page's own (mail Date, EPUB dc:date)
    warning     'the gzip data is damaged or ends early; what is there was read'
    """
    text: str
    markup: bool
    url: str | None = None
    language: str | None = None
    title: str | None = None
    date: str | None = None
    warning: str | None = None


@dataclass(frozen=True)
class Facts:
    """What a page says of itself in its head: <title>, <meta>, JSON-LD, canonical link.

    title           <title>, verbatim
    headlines       og:title, twitter:title, JSON-LD headline and others, most trusted first
    descriptions    og:description, description, JSON-LD description
    authors         names
    published       ISO day of first publication, the page's own day (its own UTC offset, not UTC's)
    late            whether its stamp is UTC's, of the afternoon: where the page is it may be the next day
    site            og:site_name, JSON-LD publisher
    language        <html lang>, og:locale, content-language; as RFC 5646 writes it, 'en-US'
    url             canonical, og:url, JSON-LD url
    story           JSON-LD articleBody: all of the text, for a page that does not show it
    news            JSON-LD calls it a NewsArticle or a LiveBlogPosting
    """
    title: str | None = None
    headlines: tuple = ()
    descriptions: tuple = ()
    authors: tuple = ()
    published: str | None = None
    late: bool = False
    site: str | None = None
    language: str | None = None
    url: str | None = None
    story: str | None = None
    news: bool = False


@dataclass(frozen=True)
class Dateline:
    """Where and when the story was filed, or the day it was first published.

    text        as printed: 'GENEVA, Jan 30 (Reuters)', or the date line near the headline, less the names beside it
    place       'GENEVA'
    agency      'Reuters'
    date        ISO day of first publication: '2018-01-30'
    """
    text: str
    place: str | None = None
    agency: str | None = None
    date: str | None = None


@dataclass(frozen=True)
class Caption:
    """The text under an image, and who is named with it ('Jane Roe/Reuters')."""
    text: str
    credit: str | None


@dataclass(frozen=True)
class Piece:
    """A piece of the body; `kind`: paragraph, subhead, list_item, quote, code, caption, table_row (tabs part cells)."""
    kind: str
    text: str


@dataclass(frozen=True)
class Labelled:
    """A block with its fate.

    text        verbatim
    label       headline, deck, byline, dateline, paragraph ...; navigation, share, related ... or stray
    rule        the deciding rule, in words
    kept        whether it is of the article
    value       of a dateline: the Dateline
    """
    text: str
    label: str
    rule: str
    kept: bool
    value: object = None


@dataclass(frozen=True)
class Article:
    """What a page tells, as printed; a field that the page has not is None.

    captions    Caption for each, in page order
    body        Piece for each, in page order, captions among them
    blocks      Labelled for each block that is kept; if extract_page was asked to explain, for each of the page
    absent      name of a field -> why the page has none, in words
    warning     what was damaged, as in Page
    """
    headline: str | None
    deck: str | None
    byline: str | None
    dateline: Dateline | None
    captions: tuple
    body: tuple
    url: str | None
    site: str | None
    language: str | None
    blocks: tuple = ()
    absent: dict = field(default_factory=dict)
    warning: str | None = None


class Block:
    """One visual line or paragraph of the page. Text readers fill what they know and leave the rest at its default."""
    __slots__ = ('text', 'tag', 'linked', 'image', 'gap', 'date', 'strong', 'box', 'named', 'apart', 'authors')

    def __init__(self, text, tag='', linked=0, image=False, gap=0, date='', strong=False, box=None, named=(), apart='',
                 authors=''):
        self.text = text            # verbatim, white space made single blanks; newlines only in code (tag 'pre')
        self.tag = tag              # p h1..h6 li pre tr figcaption ...; img: its words; '' where nothing tells
        self.linked = linked        # characters of text inside links
        self.image = image          # an image stands right before it (or in the same figure)
        self.gap = gap              # text forms: blank lines before it (0, 1, 2 = two or more)
        self.date = date            # <time datetime=...>
        self.strong = strong        # the whole block is bold
        self.box = box              # markup only: the element that holds it
        self.named = named          # markup only: the attributes of elements within the line
        self.apart = apart          # markup only: its end, in an element called a credit, or a caption's last
        self.authors = authors      # where links are known: from the first to the last of those to an author's page

    @property
    def hints(self) -> int:
        """Markup only: the concepts that elements within the line name (bits of HINTS)."""
        hints = 0
        for attributes in self.named:
            hints |= attribute_names(attributes)[0]
        return hints


# --- The pipeline -------------------------------------------------------------------------------------


def extract(data: bytes) -> Article:
    """The article of the first page in the bytes (read_pages gives all); an ExtractError says why there is none."""
    return extract_page(read_page(data))


def extract_page(page: Page, explain: bool = False) -> Article:
    """The article of a page; `explain` adds what was left out, and each block's rule. NoArticle if it holds none."""
    facts = read_facts(page.text) if page.markup else Facts(language=page.language)
    facts = replace(facts, title=facts.title or page.title)
    blocks = split_blocks(page)
    labelled = label_blocks(with_held_back(blocks, page, facts.story), facts, explain)
    return assemble(labelled, page, facts)


def split_blocks(page: Page) -> list[Block]:
    """The page's blocks in their order. From here on only their boxes tell whether it was markup or text."""
    if page.markup:
        return split_markup(page.text)
    blocks, root = split_text(page), Box('')
    for block in blocks:
        block.box = root
    return blocks


# --- Reading ------------------------------------------------------------------------------------------
# In: bytes, or a binary file of any length. Out: pages, decoded. What something is, its bytes tell, never its name.
# A container (gzip, MHTML, WARC ...) is a row of KINDS; its reader yields what lies in it, as sources looked at in the
# same way: a WACZ is a ZIP that holds gzip that holds WARC.

KIB, MIB = 1 << 10, 1 << 20
HEAD = 4 * KIB          # bytes that tell a kind: tar's mark stands at 257, a mail's first headers within 4000
SIP = 2 * KIB           # bytes asked at a time of what is packed: as many are lost before damage
CHUNK = 64 * KIB        # bytes asked of a file at a time
HEADER = 8 * KIB        # longest header line kept; what a longer one says is nothing about a page
UNTOLD = 16 * MIB       # below this size no ratio is suspicious: 10 MB of blanks pack 1000:1
WARNINGS = 5            # warnings kept for one page
CONTROLS = 1 / 12       # share of control bytes that no text reaches; random bytes hold 28 in 256


@dataclass(frozen=True)
class Limits:
    """What reading may cost. Past a limit the input is refused with an ExtractError that names the limit.

    size        bytes of one page, or of a container that must be held whole
    ratio       unpacked bytes for each packed byte, once 16 MB are unpacked (HTML packs 5:1 to 20:1)
    depth       containers one inside another
    """
    size: int = 256 * MIB
    ratio: int = 200
    depth: int = 8


LIMITS = Limits()


class TooMuch(ExtractError):
    """A limit was passed; its text names the limit."""


def read_page(data: bytes, limits: Limits = LIMITS) -> Page:
    """The first page that the bytes hold; NotAPage, NoArticle or ExtractError with the reason if none."""
    return next(read_pages(data, limits))


def read_pages(given: object, limits: Limits = LIMITS) -> Iterator:
    """Yield the pages (Page) of bytes or a binary file (seekable or not), holding two at a time at most.

    Several come only from WARC, WACZ, mbox, MAFF, ENEX and zipped folders. What can be read of a damaged
    input is yielded, with Page.warning; an error is raised after the last page. OSError is the file's own;
    TypeError for a text or a path.
    """
    if isinstance(given, (bytearray, memoryview)):
        given = bytes(given)
    if not isinstance(given, bytes) and not hasattr(given, 'read'):
        raise TypeError(f'bytes, or a file opened to read bytes, are needed, not {type(given).__name__}')
    notes, held = [], None
    try:
        for page in pages_of(Source(given, limits, notes, [len(given) if isinstance(given, bytes) else 0])):
            if held:
                yield held
            held = with_notes(page, notes)
    except ExtractError:
        if held:
            yield held
        raise
    yield with_notes(held, notes)       # held back until now: damage after the last page is told with it


def with_notes(page: Page, notes: list) -> Page:
    """The page, its warning joined with the notes taken while it was read."""
    warning = '; '.join(filter(None, [page.warning, *notes]))
    notes.clear()
    return replace(page, warning=warning) if warning else page


def pages_of(source: Source) -> Iterator:
    """Yield the pages of a source: itself, or those of the sources in it."""
    name, reader = kind_of(source.peek(HEAD)[:HEAD])
    if not name:
        yield decode_page(source.rest(), source.known, source.limits)
        return
    if not reader:
        raise NotAPage(f'{name}, not a web page')
    found, failure = False, None
    for inner in reader(source):
        try:
            for page in pages_of(inner):
                found = True
                yield page
        except ExtractError as error:
            failure, url = error, inner.known.get('url')
            note(source.notes, f'{url}: {error}' if url else str(error))
    if not found:
        raise failure or (ExtractError('; '.join(source.notes)) if source.notes else
                          NoArticle(f'{name} that holds no web page'))


class Source(io.BufferedReader):
    """A file to read on, never held whole; `known`: what its containers know of it, by field of Page, and 'charset'."""

    def __init__(self, given: object, limits: Limits, notes: list, spent: list, name: str = '', depth: int = 0,
                 known: dict = {}):
        raw = io.BytesIO(given) if isinstance(given, bytes) else Guarded(given, name, limits, notes, spent)
        super().__init__(raw, CHUNK)
        self.given, self.limits, self.notes, self.spent = given, limits, notes, spent
        self.depth, self.known = depth, known

    def inner(self, given: object, name: str = '', **known) -> Source:
        """What lies in this one: bytes, or a file that undoes the packing called `name`."""
        if self.depth == self.limits.depth:
            raise TooMuch(f'containers one inside another, more than {self.limits.depth} deep')
        known = {**self.known, **{key: value for key, value in known.items() if value}}
        return Source(given, self.limits, self.notes, self.spent, name, self.depth + 1, known)

    def pieces(self, size: int) -> Iterator:
        """Yield the next `size` bytes in pieces, fewer at the end."""
        while size > 0:
            data = self.read(min(size, CHUNK))
            if not data:
                return
            size -= len(data)
            yield data

    def rest(self) -> bytes:
        """All that is left. TooMuch past the limit."""
        data = b''.join(self.pieces(self.limits.size + 1))
        if len(data) > self.limits.size:
            raise TooMuch(f'larger than {self.limits.size // MIB} MB, the limit for one page')
        return data


class Guarded(io.RawIOBase):
    """A file read with care: what is packed may be damaged, or swell without end."""

    def __init__(self, file: object, name: str, limits: Limits, notes: list, spent: list):
        self.name, self.limits, self.notes, self.spent, self.made, self.damaged = name, limits, notes, spent, 0, False
        self.read_on = file.read1 if name else file.read    # read1 gives what there is before it meets the damage

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        """Fill the buffer, for its first bytes tell a kind; fewer mean the end."""
        filled = 0
        while filled < len(buffer):
            data = self.next_bytes(min(len(buffer) - filled, SIP if self.name else CHUNK))
            if not data:
                break
            buffer[filled:filled + len(data)] = data
            filled, self.made = filled + len(data), self.made + len(data)
        self.spent[0] += 0 if self.name else filled
        if self.name and self.made > UNTOLD and self.made > self.limits.ratio * self.spent[0]:
            raise TooMuch(f'{self.name} that swells to more than {self.limits.ratio} times its size')
        return filled

    def next_bytes(self, size: int) -> bytes:
        try:
            return self.read_on(size)
        except faults() as fault:
            if not self.name or isinstance(fault, ExtractError):
                raise                   # the input's own, a disk's; a limit, passed in what holds this
            self.damaged, self.read_on = True, lambda size: b''
            if not self.made:
                raise ExtractError(f'damaged {self.name}, nothing of which can be read') from None
            note(self.notes, f'the {self.name} is damaged or ends early; what is there was read')
            return b''


def note(notes: list, warning: str) -> None:
    """Something to warn of with the next page."""
    if warning not in notes and len(notes) < WARNINGS:
        notes.append(warning)


def faults() -> tuple:
    """What gzip, bz2, lzma and zipfile raise at damage; mutated files gave each of them."""
    import lzma, struct, zipfile, zlib
    return (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, LookupError,
            RuntimeError)


PACKED = rb'\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\0'       # how a member of gzip, bzip2 or xz data begins


def read_packed(module: str, name: str, source: Source) -> Iterator:
    """What lies in compressed data; past damage, what lies in the next whole member."""
    from importlib import import_module
    damaged = True
    while damaged and source.peek(1):
        inner = source.inner(import_module(module).open(source), name)
        yield inner
        found, damaged = None, inner.raw.damaged
        while damaged and not found and source.peek(1):
            found = re.search(PACKED, source.peek(1))
            source.read(found.start() if found else len(source.peek(1)))


# HTTP answers, as curl -i and WARC keep them

HTTP = rb'HTTP/\d(?:\.\d)? (\d\d\d)\b'
BROTLI = b'\xce\xb2\xcf\x81'        # its framing's mark; what servers send has none


def answer(source: Source, fields: dict, block: bytes, **known) -> Source:
    """The page after its headers (several blocks of them after redirects), without its transfer's wrapping. Headers may
    lie: curl undoes chunks and compression, and leaves what tells of them. gzip is told later, by its bytes."""
    file, told = io.BytesIO(block), fields
    while re.compile(HTTP).match(block, file.tell()):
        file.readline()
        fields = {**told, **read_headers(file)}
    body, coding = file.read(), fields.get('content-encoding', '').strip().lower()
    if 'chunked' in fields.get('transfer-encoding', '').lower():
        body = join_chunks(body)
    if coding in ('br', 'deflate') and not looks_like_markup(decode(body[:HEAD])):
        most = min(source.limits.size, max(UNTOLD, source.limits.ratio * len(body)))
        body = BROTLI + body if coding == 'br' else inflated(body, most)
    return source.inner(body, **{**known, **told_by(fields)})


def join_chunks(body: bytes) -> bytes:
    """The body of a chunked answer; as it is if its first line is no size."""
    line = re.compile(rb'(?:\r?\n)?([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,999})?\r?\n')
    pieces, size = [], line.match(body)
    while size and size.end() < len(body) and int(size[1], 16):
        end = size.end() + int(size[1], 16)
        pieces.append(body[size.end():end])
        size = line.match(body, end)
    return b''.join(pieces) or body


def inflated(body: bytes, most: int) -> bytes:
    """Deflate data with zlib's two bytes of header, as the standard says, or without, as some servers send it."""
    import zlib
    headed = body[:1] == b'\x78' and int.from_bytes(body[:2], 'big') % 31 == 0
    try:
        page = zlib.decompressobj(15 if headed else -15).decompress(body, most + 1)
    except zlib.error:
        raise ExtractError('damaged deflate data, nothing of which can be read') from None
    if len(page) > most:
        raise TooMuch(f'deflate data that swells to more than {most // MIB} MB')
    return page


def read_headers(file: object) -> dict:
    """Headers by lower-case name, up to a blank line. Folded lines are joined, a name's first wins."""
    fields, name = {}, ''
    for line in takewhile(bytes.strip, iter(partial(file.readline, HEADER), b'')):
        text = line.decode('utf-8', 'replace')
        if line[:1] in b' \t' and name:
            fields[name] = (fields[name] + ' ' + text.strip())[:HEADER]
        elif line[:1] not in b' \t':
            key, colon, value = text.partition(':')
            name = key.strip().lower() if colon else ''
            name = '' if name in fields else name
            if name:
                fields[name] = value.strip()
    return fields


def parameter(fields: dict, name: str) -> str:
    """A parameter of Content-Type (charset, start), also in RFC 2231's form: charset*=utf-8''utf-8."""
    found = re.search(rf"""(?i);\s*{name}\*?=\s*(?:"([^"]*)"|([^\s;"]+))""", fields.get('content-type', ''))
    return (found[1] or found[2] or '').rpartition("'")[2] if found else ''


def type_in(fields: dict) -> str:
    """The media type that headers name, in small letters; '' if none."""
    return fields.get('content-type', '').partition(';')[0].strip().lower()


def told_by(fields: dict) -> dict:
    """What headers know of their page."""
    language = fields.get('content-language') or fields.get('warc-identified-content-language', '')
    return {'charset': parameter(fields, 'charset'), 'language': language}


# WARC, WET

PAGE_TYPES = ('text/html', 'application/xhtml+xml')


def read_warc(source: Source) -> Iterator:
    """Record after record; in memory only those that hold a page. known['listed']: the pages a WACZ names."""
    line, damaged = b'\n', False
    while line:
        line = source.readline(HEADER)
        start = re.search(rb'WARC/\d\.\d\r?\n\Z', line)
        if not start:
            damaged = damaged or line.strip(b'\0 \r\n')
            continue
        if damaged or start.start():
            note(source.notes, 'parts of the WARC file are damaged and were left out')
        fields = read_headers(source)
        damaged = not re.fullmatch('[0-9]{1,18}', fields.get('content-length', ''))
        if damaged:
            note(source.notes, 'a WARC record does not tell its length and was left out')
        else:
            yield from record_page(source, fields, int(fields['content-length']))


def record_page(source: Source, fields: dict, length: int) -> Iterator:
    """Yield the page of a record, if it holds one that is wanted; move past it in any case."""
    url = original_url(fields.get('warc-target-uri', '').strip('<>'))
    listed, page = source.known.get('listed'), (url or '').partition('#')[0]
    block = source.read(min(length, CHUNK))
    wanted = holds_page(fields, block) and (not listed or page in listed)
    if wanted:
        block = b''.join([block, *source.pieces(min(length, source.limits.size) - len(block))])
    passed = len(block) + sum(map(len, source.pieces(length - len(block))))
    if wanted and passed > len(block):
        note(source.notes, f'{url}: larger than the limit for one page')
    elif wanted:
        if passed < length:
            note(source.notes, 'the WARC file ends early; what is there was read')
        if listed:
            listed[page] = True
        yield answer(source, fields, block, url=url)


def holds_page(fields: dict, head: bytes) -> bool:
    """An answer 200 of an HTML type, or of no type and with a page's bytes; such a resource; text (WET)."""
    sort, status, file = fields.get('warc-type'), re.match(HTTP, head), io.BytesIO(head)
    if status:
        file.readline()
        fields = read_headers(file)
    kind = type_in(fields)
    if sort == 'conversion':
        return kind in ('', 'text/plain')
    told = '/' in kind and kind != 'application/http'
    return (sort in ('response', 'resource') and (not status or status[1] == b'200')
            and (kind in PAGE_TYPES if told else looks_like_markup(decode(file.read(HEAD)))))


# Mail, newsletters, MHTML

MAIL_ONLY = {'to', 'received', 'message-id', 'delivered-to', 'return-path', 'list-unsubscribe'}
# a part's boundary and its header lines, up to the newline of the blank one, which may begin the next boundary
PART = (rb'\n--(\S[^\r\n]{0,200}?)[ \t]*\r?\n((?i:content-)[^\n]*\n(?:(?!--)[^\r\n][^\n]*\n)*)'
        rb'(?:\r?(?=\n)|\Z)')


def read_mbox(source: Source) -> Iterator:
    """Mail after mail, told by the line 'From ADDRESS DATE' and a header after it."""
    begin, header, quoted = map(re.compile, (rb'From \S{1,100} .{0,60}\d\d:\d\d', rb'[!-9;-~]{1,40}:', rb'>+From '))
    most, mail, size, line = source.limits.size, [], 0, source.readline(CHUNK)
    while line:
        after = source.readline(CHUNK)
        begins = begin.match(line) and header.match(after)
        if not begins and (mail or not line.startswith(b'From ')):
            mail.append(line[1:] if quoted.match(line) else line)
            size += len(line)
            mail = mail if size <= most else []
        if (begins or not after) and size > most:
            note(source.notes, 'a mail larger than the limit for one page was left out')
        elif (begins or not after) and mail:
            yield source.inner(b''.join(mail))
        mail, size, line = [] if begins else mail, 0 if begins else size, after


def read_mail(source: Source) -> Iterator:
    """The part that is the page: MHTML's root, a newsletter's HTML. Only that is decoded, not 57 MB of images beside.
    Parts in parts are parts like others: each goes from a boundary's line to the next of the same boundary."""
    data = source.rest()
    file = io.BytesIO(data)
    file.seek(re.match(rb'(?:\xef\xbb\xbf)?\s*(?:\d+\s*\n)?', data).end())     # in Apple's .emlx a count of bytes
    top = read_headers(file)
    root, address = parameter(top, 'start').strip('<>'), top.get('snapshot-content-location')
    parts = [(mark[1], read_headers(io.BytesIO(mark[2])), mark.end() + 1)
             for mark in re.compile(PART).finditer(data, file.tell() - 1)]
    if not parts or not type_in(top).startswith('multipart/'):
        parts = [(b'', top, file.tell())]
    boundary, fields, start = max(parts, key=lambda part: rank_part(part[1], root, address))
    if rank_part(fields, root, address):
        close = re.compile(rb'\r?\n--' + re.escape(boundary) + rb'(?:--)?[ \t]*\r?(?:\n|\Z)').search(data, start - 2)
        page = data[start:close.start() if boundary and close else len(data)]
        coding = fields.get('content-transfer-encoding', '').partition(';')[0].strip().lower()
        yield source.inner(untransferred(coding, page), **mail_facts(top, fields))


def rank_part(fields: dict, root: str, address: str | None) -> int:
    """How likely a part of a mail is the page, 0 for never."""
    kind = type_in(fields)
    other = kind not in (*PAGE_TYPES, 'text/plain') and re.match(r'\w+/\w', kind)
    if other or fields.get('content-disposition', '').lower().startswith('attachment'):
        return 0
    if root and fields.get('content-id', '').strip('<>') == root:
        return 4
    if kind in PAGE_TYPES:
        return 4 if not root and fields.get('content-location', '') == address else 3
    return 1 if kind else 2


def untransferred(coding: str, data: bytes) -> bytes:
    """A part without its transfer's coding; of damaged base64 the groups that are whole."""
    import binascii
    if coding == 'quoted-printable':
        # line ends are folded first: Chromium writes a UTF-16 page's newline as CR LF, between its two bytes
        return binascii.a2b_qp(data.replace(b'\r\n', b'\n'))
    if coding == 'base64':
        digits = re.sub(rb'[^A-Za-z0-9+/]', b'', data.partition(b'=')[0])
        return binascii.a2b_base64(digits[:len(digits) - (len(digits) % 4 == 1)] + b'==')
    return data


def mail_facts(top: dict, fields: dict) -> dict:
    """What the headers know. A mail's date is the page's own; that of an MHTML file is the day of saving."""
    addresses = (fields.get('content-location'), top.get('snapshot-content-location'), top.get('content-location'))
    return {'url': first(map(original_url, addresses)), 'title': decoded_words(top.get('subject', '')),
            'date': day_of(top.get('date', ''), None) if MAIL_ONLY.intersection(top) else None,
            **told_by({**top, **fields})}


def decoded_words(value: str) -> str:
    """A header with RFC 2047's =?utf-8?Q?...?= decoded; as it is if it cannot be."""
    from email.errors import MessageError
    from email.header import decode_header, make_header
    try:
        return ' '.join(str(make_header(decode_header(value[:KIB]))).split())
    except (MessageError, LookupError, ValueError):
        return value[:KIB]


# Safari's web archives, Evernote's exports

def read_webarchive(source: Source) -> Iterator:
    """The main resource: data, address, and the encoding that Safari read it in."""
    data = source.rest()
    main = main_resource(data)
    page, url, charset = (main.get(f'WebResource{name}') for name in ('Data', 'URL', 'TextEncodingName'))
    page = page.encode('utf-8', 'replace') if isinstance(page, str) else page
    if not isinstance(page, bytes):
        start = re.search(rb'(?i)<(?:!doctype html|html)\b', data)
        if not start:
            return
        note(source.notes, 'the web archive is damaged; what looks like its page was read')
        page, url, charset = data[start.start():].partition(b'</html>')[0], None, None
    yield source.inner(page, url=original_url(url), charset=charset)


def main_resource(data: bytes) -> dict:
    """Of XML by pattern, for there it stands first: no entity is expanded, no image decoded. Of binary data the count
    of objects is checked: plistlib makes a list of that length before it looks further."""
    import plistlib
    width, objects = data[-26:-25], int.from_bytes(data[-24:-16], 'big')
    if not data.startswith(b'bplist'):
        main = data.partition(b'<key>WebMainResource</key>')[2].partition(b'</dict>')[0]
        found = re.findall(rb'<key>(\w+)</key>\s*<(data|string)>([^<]*)', main)
        return {key.decode(): untransferred('base64', text) if kind == b'data' else unescaped(text)
                for key, kind, text in found}
    try:
        main = plistlib.loads(data)['WebMainResource'] if width and objects * max(width[0], 1) <= len(data) else {}
    except (ValueError, TypeError, LookupError, ArithmeticError, RecursionError, MemoryError):
        main = {}
    return main if isinstance(main, dict) else {}


def read_enex(source: Source) -> Iterator:
    """Note after note: its title, the address it was clipped from, its markup."""
    for found in re.finditer(rb'(?s)<note>(.*?)(?:</note>|\Z)', source.rest()):
        head, _, content = found[1].partition(b'<content>')
        content, _, tail = content.partition(b'</content>')
        inside = content.partition(b'<![CDATA[')[2].rpartition(b']]>')[0]
        inside = inside.replace(b']]]]><![CDATA[>', b']]>')             # how CDATA holds a ']]>'
        told = (head + tail).decode('utf-8', 'replace')
        yield source.inner(inside or unescaped(content).encode(), charset='utf-8', title=element(told, 'title'),
                           url=original_url(element(told, 'source-url')))


def unescaped(xml: bytes) -> str:
    """XML's bytes as text, with its entities decoded."""
    return decode_entities(xml.decode('utf-8', 'replace'))


def element(xml: str, name: str) -> str:
    """The text of the first element of that name in simple XML; '' if there is none."""
    found = re.search(rf'<{name}(?:\s[^<>]*)?>([^<]*)', xml)
    return decode_entities(' '.join(found[1].split())) if found else ''


# ZIP and what is made of it

def read_zip(source: Source) -> Iterator:
    """Office documents and the like are named; EPUB, WACZ and folders have readers of their own."""
    import zipfile
    seekable = hasattr(source.given, 'seekable') and source.given.seekable()
    try:
        archive = zipfile.ZipFile(source.given if seekable else io.BytesIO(source.rest()))
    except faults():
        raise ExtractError('a damaged or incomplete ZIP archive') from None
    source.spent[0] += sum(member.compress_size for member in archive.infolist())
    names = '\n'.join(archive.namelist())
    name, reader = next(row[1:] for row in ZIP_KINDS if re.search(f'(?m)^(?:{row[0]})$', names))
    if not reader:
        raise NotAPage(f'{name}, not a web page')
    yield from reader(source, archive)


def unzip(source: Source, archive: object, name: str, **known) -> Source:
    """A member of a ZIP archive."""
    try:
        return source.inner(archive.open(name), 'ZIP archive', **known)
    except faults() as error:
        raise error if isinstance(error, ExtractError) else ExtractError(
            f'a ZIP archive of which {name} cannot be read: {error}') from None


def zip_text(source: Source, archive: object, name: str) -> str:
    """A list of contents, say; '' if it is missing or damaged."""
    return zip_head(source, archive, name, UNTOLD).decode('utf-8', 'replace')


def zip_head(source: Source, archive: object, name: str, size: int = HEAD) -> bytes:
    """The first bytes of a member; b'' if it is missing or damaged."""
    try:
        return b''.join(unzip(source, archive, name).pieces(size)) if name in archive.NameToInfo else b''
    except ExtractError as error:
        note(source.notes, str(error))
        return b''


def read_epub(source: Source, archive: object) -> Iterator:
    """The chapters in the order of the spine, as one page."""
    import posixpath
    from urllib.parse import unquote
    container = zip_text(source, archive, 'META-INF/container.xml')
    package = attributes_of(container.partition('<rootfile ')[2]).get('full-path', '')
    opf = zip_text(source, archive, package)
    items = {item.get('id'): item for item in map(attributes_of, re.findall(r'<(?:\w+:)?item\s[^>]*', opf))}
    names, chapters, size = set(archive.namelist()), [], 0
    for ref in map(attributes_of, re.findall(r'<(?:\w+:)?itemref\s[^>]*', opf)):
        item = items.get(ref.get('idref'), {})
        href = unquote(decode_entities(item.get('href', '')))
        name = posixpath.normpath(posixpath.join(posixpath.dirname(package), href))
        if name in names and 'nav' not in item.get('properties', '').split() and not kind_of(
                zip_head(source, archive, name))[0]:                    # a locked book's chapters are binary data
            chapter = decode_page(unzip(source, archive, name).rest(), {}, source.limits).text
            chapters.append(re.sub(r'(?is)\A.*?<body\b[^>]{0,999}>', '', chapter) if chapters else chapter)
            size += len(chapter)
            if size > source.limits.size:
                raise TooMuch('a book larger than the limit for one page')
    if chapters:
        page = re.sub(r'(?i)</(?:body|html)\s*>', '', '\n'.join(chapters))
        yield source.inner(page.encode('utf-8', 'replace'), charset='utf-8', **package_facts(opf))


def package_facts(opf: str) -> dict:
    """Title, language, date and address out of an OPF package (EPUB, HTMLZ)."""
    return {'title': element(opf, 'dc:title'), 'language': element(opf, 'dc:language'),
            'date': day_of(element(opf, 'dc:date'), None),
            'url': original_url(element(opf, 'dc:source')) or original_url(element(opf, 'dc:identifier'))}


def read_wacz(source: Source, archive: object) -> Iterator:
    """Its WARC files; of their many answers the pages that its own lists name, or all if they name none."""
    names = archive.namelist()
    rows = '\n'.join(zip_text(source, archive, name) for name in names if re.match(r'pages/.*\.jsonl', name))
    pages = dict.fromkeys(re.findall(r'"url"\s*:\s*"(https?:[^"#]*)', rows), False)
    for wanted in (pages, None):
        for name in names:
            if re.search(r'(?:^|/)archive/[^/]*\.warc', name):
                yield unzip(source, archive, name, listed=wanted)
        if not pages or any(pages.values()):
            return


def read_folder(source: Source, archive: object) -> Iterator:
    """Each page of a zipped folder, website, HTMLZ or MAFF; if there is none, each text."""
    names = [name for name in archive.namelist() if not re.search(r'(?:^|/)(?:\.|__MACOSX/)|/$', name)]
    heads = {name: zip_head(source, archive, name) for name in names}
    kinds = {name: kind_of(heads[name]) for name in names}
    pages = [name for name in names if kinds[name][1] or not kinds[name][0] and looks_like_markup(decode(heads[name]))]
    stems = {name.rpartition('.')[0] for name in pages}
    texts = [name for name in names if heads[name].strip() and not kinds[name][0]]
    for name in [name for name in pages if not belongs(name, stems)] or texts:
        yield unzip(source, archive, name, **facts_beside(source, archive, name))


def facts_beside(source: Source, archive: object, name: str) -> dict:
    """What calibre's metadata.opf or MAFF's index.rdf in the folder of a page tell of it."""
    folder = name[:name.rfind('/') + 1]
    rdf = dict(re.findall(r'<MAF:(\w+)\s+\w+:resource="([^"]*)"', zip_text(source, archive, folder + 'index.rdf')))
    title, url = (decode_entities(rdf.get(key, '')) for key in ('title', 'originalurl'))
    told = package_facts(zip_text(source, archive, folder + 'metadata.opf'))
    return {**told, 'url': original_url(url), 'title': title, 'charset': rdf.get('charset')} if rdf else told


# How browsers name the folder of what they save with a page: English and Italian, German, Spanish, French, Dutch,
# Portuguese, Polish, Scandinavian, Czech, Finnish, Hungarian, Turkish, Russian.
SAVED_BESIDE = (r'(?i)[_.-](?:files?|dateien|archivos|fichiers|bestanden|arquivos|pliki|filer|soubory|tiedostot|elemei'
                r'|dosyalar|файлы)(?=/|$)')


def belongs(name: str, stems: set) -> bool:
    """article_files/frame.html belongs to article.html. SingleFile's ZIP has index.html and frames/0/index.html."""
    folder, frames = name.rpartition('/')[0], re.match(r'(.*/)?frames/\d', name)
    return (any(folder[:mark.start()] in stems for mark in re.finditer(SAVED_BESIDE, folder))
            or bool(frames) and (frames[1] or '') + 'index' in stems)


# Kinds, told by their bytes

def kind_of(head: bytes) -> tuple:
    """(name, reader) of what starts with these bytes; name '' for a page, reader None for what is none."""
    if re.match(PAGE_START, head) or SINGLE_FILE in head:
        return '', None
    for pattern, name, reader in KINDS:
        if re.match(pattern, head):
            return name, reader
    controls = len(re.findall(rb'[\0-\x08\x0e-\x1a\x1c-\x1f]', head))
    text = controls <= len(head) * CONTROLS or re.match(rb'\s*<[!a-zA-Z]', head) or marked_codec(head)[1]
    return '' if text else 'binary data', None


PAGE_START = rb'(?i)(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head)\b'
SINGLE_FILE = b'<html data-sfz'     # how SingleFile begins a page that is ZIP, and perhaps a picture, at once
NOT_PAGES = (           # pattern at the start, as file(1) has them, name
    (rb'%PDF-', 'a PDF document'), (rb'%!PS', 'a PostScript document'), (rb'\{\\rtf', 'an RTF document'),
    (rb'\xd0\xcf\x11\xe0', 'an old Office document'), (rb'(?s).{60}BOOKMOBI', 'a Kindle book'),
    (rb'\x89PNG', 'a PNG image'), (rb'\xff\xd8\xff', 'a JPEG image'), (rb'GIF8', 'a GIF image'),
    (rb'(?s).{8}WEBP', 'a WebP image'), (rb'II\*\0|MM\0\*', 'a TIFF image'), (rb'(?s).{4}ftyp', 'a video or an image'),
    (rb'(?s).{8}AVI LIST|\x1aE\xdf\xa3', 'a video'), (rb'(?s)ID3|OggS|.{8}WAVEfmt', 'a sound recording'),
    (rb'wOFF|wOF2|OTTO|\0\x01\0\0', 'a font'), (rb'\x7fELF|MZ\x90\0', 'a program'),
    (rb'SQLite format 3', 'a database'), (rb'(?s).{257}ustar', 'a tar archive'), (rb'7z\xbc\xaf', 'a 7-Zip archive'),
    (rb'Rar!', 'a RAR archive'),
    (rb'\x28\xb5\x2f\xfd|\x5d\x2a\x4d\x18', 'Zstandard data (zstd, which is not supported)'),
    (BROTLI, 'Brotli data (br, which is not supported)'), (rb'filedesc://', 'an ARC file (the forerunner of WARC)'))
XML = rb'\s*<\?xml[^>]*>\s*(?:<!--[^>]*>\s*|<!DOCTYPE (?!html)[^>]*>\s*)*<'
KINDS = (               # pattern at the start, name, reader; one without a reader is no page
    *[(*row, None) for row in NOT_PAGES],
    (rb'\x1f\x8b', 'gzip data', partial(read_packed, 'gzip', 'gzip data')),
    (rb'BZh[1-9](?:1AY&SY|\x17rE8P\x90)', 'bzip2 data', partial(read_packed, 'bz2', 'bzip2 data')),
    (rb'\xfd7zXZ\0', 'xz data', partial(read_packed, 'lzma', 'xz data')),
    (rb'PK(?:\x03\x04|\x05\x06)', 'a ZIP archive', read_zip),
    (rb'\s*WARC/\d', 'a WARC file', read_warc),
    (HTTP, 'an HTTP answer', lambda source: [answer(source, {}, source.rest())]),
    (rb'bplist|' + XML + rb'plist\b', "a property list or Safari's web archive", read_webarchive),
    (XML + rb'en-export\b', 'an Evernote export', read_enex),
    (XML + rb'(?:svg|rss|feed|(?i:rdf:RDF)|urlset|sitemapindex|opml|package|ncx|container|kml|gpx)\b',
     'an XML document of another kind (a feed, a drawing)', None),
    (rb'From \S+ .*\n[!-9;-~]+:', 'a mailbox', read_mbox),
    # lines of a header block, one of them a mail's; after a blank line "Content-Type: ..." is text
    (rb'(?i)(?:\xef\xbb\xbf)?\s*(?:\d+\s*\n)?(?=[!-9;-~]+:\s)(?:.+\n(?!\r?\n))*?(?:mime-version|content-type|'
     rb'content-transfer-encoding|snapshot-content-location|received|return-path|delivered-to|message-id|to):',
     'a mail or MHTML file', read_mail),
)
ZIP_KINDS = (           # pattern of a member's name, name, reader
    ('META-INF/container.xml', 'an EPUB book', read_epub),
    ('(?:.*/)?archive/[^/]*[.]warc(?:[.]gz)?', 'a WACZ file', read_wacz),
    ('word/document.xml', 'a Word document', None), ('xl/workbook.*', 'an Excel workbook', None),
    ('ppt/presentation.xml', 'a PowerPoint presentation', None),
    ('META-INF/manifest.xml', 'an OpenDocument file', None), ('META-INF/MANIFEST.MF', 'a Java archive', None),
    ('.*', 'a ZIP archive', read_folder))


# One page: decoded, and what it tells of how it was saved

PAGE_HEAD = 20_000      # characters in which a saver's marks and the first tags stand


def decode_page(data: bytes, known: dict, limits: Limits) -> Page:
    """The page of some bytes; `known` as in Source, `limits` for what is packed in it."""
    if SINGLE_FILE in data[:HEAD]:
        data = packed_page(data, limits) or data
    text = decode(data, known.get('charset'))
    markup = looks_like_markup(text)
    if not markup:
        text, told = saver_lines(text)
        known = {**known, **told}
    url = known.get('url') or saved_from(text[:PAGE_HEAD], markup)
    return Page(text, markup, url, language_tag(known.get('language', '')), known.get('title'), known.get('date'))


def packed_page(data: bytes, limits: Limits) -> bytes | None:
    """The index.html in SingleFile's file that is HTML and ZIP at once. None if there is none; TooMuch past a limit."""
    import zipfile
    end = data.rfind(b'PK\5\6')
    end += 22 + int.from_bytes(data[end + 20:end + 22], 'little')       # the end record and its comment
    try:
        archive, source = zipfile.ZipFile(io.BytesIO(data[:end])), Source(b'', limits, [], [len(data)])
        name = min((name for name in archive.namelist() if name.endswith('index.html')), key=len)
        return unzip(source, archive, name).rest()
    except TooMuch:
        raise
    except faults():            # or ExtractError, which is a ValueError
        return None


SAVER_NAMES = (('title',), ('url source', 'source', 'url'), ('published time', 'published', 'date'))


def saver_lines(text: str) -> tuple:
    """(text, facts), less lines set in front: Jina Reader's 'Title: ' and others, Obsidian's YAML between two '---'."""
    found = re.match(r'---\n((?:\w[\w .-]{0,39}:.*\n|[ \t-].*\n){1,99}?)(?:---|\.\.\.)[ \t]*\n'
                     r'|(Title: .*\n(?:\s*[A-Z][\w ]{1,30}: .*\n){1,20}?)\s*Markdown Content: *\n', text)
    if not found:
        return text, {}
    lines = re.findall(r'(?m)^([\w ]+):(.*)', found[1] or found[2])
    told = {name.lower(): value.strip(' \t"\'') for name, value in lines}
    title, url, date = (first(map(told.get, names)) for names in SAVER_NAMES)
    return text[found.end():], {'title': title, 'url': original_url(url), 'date': day_of(date or '', None)}


SAVED_FROM = (          # words in a page that a client saved, pattern of the address it notes
    ('saved from url', r'<!-- saved from url=\(\d+\)(\S+) -->'),                    # Internet Explorer, Chromium
    ('saved with SingleFile', r'<!--\s*Page saved with SingleFile\s+url: (\S+)'),
    ('Saved from', r'<!-- Saved from (\S+) at '),                                   # monolith
    ('by HTTrack', r'<!-- Mirrored from (\S+) by HTTrack'),
    ('data-scrapbook', r'<html[^>]{0,500}\sdata-scrapbook-source="([^"]+)'),        # WebScrapBook
    ('savepage-url', r'<meta name="savepage-url" content="([^"]+)'),                # Save Page WE
    ('__wm.wombat', r'__wm\.wombat\("([^"]+)'),                                     # Wayback Machine
    ('s cache of', r'This is Google.s cache of <a href="([^"]+)'))
ARCHIVES = (            # the address of a page in an archive holds its own: the Wayback Machine and its kin; Google
    r'(?:https?://[^/]+)?/(?:[\w-]+/){0,2}[\d.-]{8,18}(?:[a-z]{2}_)?/(https?:/.+)',
    r'https?://webcache\.google[^/]+/search\?q=cache:(?:[\w-]{12}:)?(https?:/[^+&]+)(?:[+&].*)?')


def saved_from(head: str, markup: bool) -> str | None:
    """The address that the client which saved the page noted in it."""
    for words, pattern in SAVED_FROM if markup else ():
        found = words in head and re.search(pattern, head)
        if found:
            url = decode_entities(found[1])
            return original_url(url if '://' in url else 'http://' + url)
    return None


def original_url(url: object) -> str | None:
    """A web address; of web.archive.org/web/2024.../https://a.example/ the inner one. None for others (file:, cid:)."""
    url = url.strip()[:HEADER] if isinstance(url, str) else ''
    for pattern in ARCHIVES:
        found = re.fullmatch(pattern, url)
        url = found[1] if found else url
    return url if re.fullmatch(r'(?i)https?://[^\s<>"\x00-\x20\x7f-\x9f]{1,4000}', url) else None


def looks_like_markup(text: str) -> bool:
    """Whether the text is HTML: by its start; else by what ends its paragraphs, tags or blank lines."""
    head = text[:PAGE_HEAD]
    if re.match(r'(?i)\s*<(?:!doctype html|\?xml|html|head|body|meta|title|link|script|style|base)\b', head):
        return True
    opens = re.match(r'\s*<[!a-zA-Z]', head)
    if opens and re.search(r'(?i)<(?:!doctype html|html|body)\b', head):
        return True
    ends = len(re.findall(r'(?i)</(?:p|li|td|h[1-6])\s*>|<br\b', head))
    if not opens:       # a page that lost its head has few lines without tags; text that quotes tags has many
        return ends > len(re.findall(r'(?m)^[^<\n]{40}', head))
    return ends >= len(re.findall(r'\n[ \t]*\n[^\s<][^\n]{39,}(?=\n[ \t]*\n|\n?\Z)', head))


# Encodings

BYTE_ORDER_MARKS = (
    (b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe\0\0', 'utf-32-le'), (b'\0\0\xfe\xff', 'utf-32-be'),
    (b'\xff\xfe', 'utf-16-le'), (b'\xfe\xff', 'utf-16-be'))


def decode(data: bytes, charset: object = None) -> str:
    """The text of a page. `charset` is its label in the container. By its mark, UTF-16 by its zeros, else
    UTF-8 if it is valid (many a page says iso-8859-1 and is UTF-8), else as declared, else guessed."""
    mark, codec = marked_codec(data[:HEAD])
    if codec:
        text = codecs.getincrementaldecoder(codec)('replace').decode(data[len(mark):])      # less a cut-off character
    elif b'\x1b' in data and b'\x1b$' in data and data.isascii():       # ISO-2022-JP, which has seven bits
        text = data.decode('iso2022_jp_ext', 'replace')
    else:
        try:
            text, end = codecs.utf_8_decode(data)                       # the end: before a character that is cut off
        except UnicodeDecodeError:
            text, end = '', 0
        if end < len(data) and text.isascii():
            text = decode_legacy(data, declared_codecs(data, charset))
    text = text.lstrip('\ufeff')
    text = text.replace('\0', '') if b'\0' in data else text
    if '\r' in text:
        text = '\n'.join(text.split('\r\n')).replace('\r', '\n')      # quicker than to replace two by one
    told = 'Ã' in text or 'â' in text and ('â€' in text or 'â\x80' in text)
    return undo_double_encoding(text) if told else text


def marked_codec(head: bytes) -> tuple:
    """(byte order mark, codec), else (b'', a codec of UTF-16) if of every two bytes one is often zero, and
    always the same one, else (b'', '')."""
    for row in BYTE_ORDER_MARKS:
        if head.startswith(row[0]):
            return row
    even, odd = head[::2].count(0), head[1::2].count(0)
    often = len(head) // 20                 # Cyrillic has zeros only with blanks and stops, a tenth
    little, big = odd > max(often, 20 * even), even > max(often, 20 * odd)
    return b'', 'utf-16-le' if little else 'utf-16-be' if big else ''


FEW_STRAYS, UNDECLARED_STRAYS, SOME_STRAYS = 10, 2, .7      # whole characters for each stray byte, at least
ONE_BYTE = ('cp125', 'cp8', 'iso8859', 'koi8', 'mac')       # how the names of these codecs begin
VARIANTS = {            # tried in this order: Python has the standard's big5, euc-jp and shift_jis only in parts
    'big5': ('cp950', 'big5hkscs'), 'euc_jp': ('euc_jp', 'euc_jis_2004'), 'cp932': ('cp932', 'shift_jis_2004')}


def decode_legacy(data: bytes, declared: list) -> str:
    """Bytes that are not valid UTF-8. A few stray ones do not make UTF-8 another encoding: of Cyrillic,
    Chinese or accented text taken for UTF-8 not .6 characters come out whole for a stray byte."""
    text = data.decode('utf-8', 'replace')
    stray, whole = text.count('\ufffd'), sum(map(len, re.findall('[^\0-\x7f\ufffd]+', text)))
    legacy = [codec for codec in declared if codec != 'utf-8']
    if whole > stray * (FEW_STRAYS if legacy else SOME_STRAYS if declared else UNDECLARED_STRAYS):
        return text
    codec = legacy[0] if legacy else guess_codec(data)
    for choice in VARIANTS.get(codec, ()):
        try:
            return data.decode(choice)
        except UnicodeDecodeError:
            pass
    text = data.decode(codec, 'replace')
    # a byte that a code page leaves undefined is a control character to a browser, which nobody sees
    return text.replace('\ufffd', '') if codec.startswith(ONE_BYTE) else text


def declared_codecs(data: bytes, charset: object) -> list:
    """The codecs declared by the container, the XML declaration and the first meta that names one; not those in a
    comment or a script. Bytes in which a meta can be read are not UTF-16: there the label means UTF-8."""
    shown = re.sub(rb'(?is)<!--.*?(?:-->|\Z)|<(script|style|title)\b.*?(?:</\1|\Z)', b'', data)
    meta = (rb"""(?i)<meta\s(?=[^<>]*http-equiv|(?![^<>]*\bcontent\b))(?:[^<>]*?[\s"';/])?"""
            rb"""charset\s*=\s*["']?\s*([^\s"'>;/]{1,40})""")
    inner = first(map(codec_of, re.findall(meta, shown)))
    labels = re.findall(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{1,40})""", data[:KIB])
    outer = map(codec_of, [str(charset or '').encode('ascii', 'replace'), *labels])
    return list(filter(None, [*outer, 'utf-8' if inner and inner.startswith('utf-16') else inner]))


READ_AS = {label: codec for codec, labels in {       # as the standard does; Python's names, and labels it does not know
    'cp1252': 'ascii iso8859-1', 'cp1254': 'iso8859-9', 'cp874': 'iso8859-11 tis-620 windows-874 dos-874',
    'gb18030': 'gb2312 gbk gb_2312-80 csgb2312', 'cp932': 'shift_jis windows-31j', 'big5': 'cp950 big5hkscs cn-big5',
    'cp949': 'euc_kr windows-949 ks_c_5601-1989 ksc_5601 cseuckr', 'utf-8': 'utf-8-sig unicode-1-1-utf-8',
    'utf-16-le': 'utf-16 unicode ucs-2 iso-10646-ucs-2 unicodefeff', 'koi8-r': 'koi koi8', 'koi8-u': 'koi8-ru',
    'mac-roman': 'mac', 'mac-cyrillic': 'mac-ukrainian', 'iso8859-6': 'iso-8859-6-i iso-8859-6-e',
    'iso8859-8': 'iso-8859-8-i iso-8859-8-e logical visual'}.items() for label in labels.split()}
KNOWN_CODEC = (r'cp(?:125\d|866|874|932|949)|iso8859-(?:[2-8]|1[03-6])|koi8-[ru]|mac-(?:roman|cyrillic)|gb18030|big5'
               r'|euc_jp|iso2022_jp|utf-8|utf-16-[lb]e')


def codec_of(label: bytes) -> str | None:
    """Python's codec for a label as the WHATWG Encoding Standard (4.2) reads it; None for an unknown one.
    Python's aliases know most labels; only codecs of the standard pass, so never utf-7 or unicode_escape."""
    name = re.sub('^(?:x-)+', '', label.decode('ascii', 'replace').strip().lower())
    try:
        name = codecs.lookup(READ_AS.get(name, name) if re.fullmatch(r'[a-z0-9][\w.:+-]*', name) else '').name
    except LookupError:
        return None
    name = READ_AS.get(name, name)
    return name if re.fullmatch(KNOWN_CODEC, name) else None


BYTE_MARKS = '‘’“”„–—…•«»©®°·§½¿¡€£™\xa0'        # usual in every language
ALPHABETS = (           # codecs, usual characters of a language, their share beyond ASCII, whether they stand among a-z
    ('cp1252 mac-roman', 'éèêàâçîïôœùûëìò', 1, True), ('cp1252 mac-roman', 'äöüßåæøéÄÖÜÅØ', 1, True),
    ('cp1252 mac-roman', 'áéíóúñãõâêôçàüÁÉ', 1, True), ('cp1254', 'çğıöşüİÖÜŞÇâ', 1, True),
    ('cp1252', 'áéíóúýþæöðÞÁÍ', 1, True), ('cp1250 iso8859-2', 'áčďéěíňóřšťúůýžľôäćđŽŠČŘ', 1, True),
    ('cp1250 iso8859-2', 'ąćęłńóśźżŁŚŻ', 1, True), ('cp1250', 'áéíóöőúüűÁÉÖ', 1, True), ('cp1250', 'ăâîşţŞ', 1, True),
    ('cp1257', 'āčēģīķļņšūžąęėįųõäöü', 1, True), ('cp1251 koi8-u iso8859-5 cp866', 'оеаинтсрвлкм', .72, False),
    ('mac-cyrillic', 'оеаинтсрвлкмяА-Я', .8, False), ('cp1253', 'αοιετσνηρπκυίάόές', .8, False),
    ('cp1255', 'יוהלאתרבםמשנ', .8, False), ('cp1256 iso8859-6', 'الينمروتبةدعسف', .8, False),
    ('cp874', 'านรกอเงมยลวดทสตะปบค่้ีิั', .85, False), ('cp932 euc_jp', 'ぁ-んァ-ヶー、。「」', .6, False),
    ('gb18030', '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自去之过家学对可里后小'
                '么心多天而能好都然没日于起还发成事只作当想看文无开十用主行方又如前所本见经头面公同三已老从动两，。、', .5, False),
    ('big5', '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自去之過家學對可里後小'
             '麼心多天而能好都然沒日於起還發成事只作當想看文無開十用主行方又如前所本見經頭面公同三已老從動兩，。、', .5, False),
    ('cp949', '이다는을의에가은로하고지도한를기사자리인해서대시', .45, False))
SAMPLE = 20_000         # bytes that a guess is made from
UNLIKE = .3             # a best guess below this is none: then windows-1252, as in browsers


def guess_codec(data: bytes) -> str:
    """The codec that makes the characters beyond ASCII most like a language's usual ones, in place: é among a-z."""
    at = re.search(rb'[\x80-\xff]', data).start()
    sample = data[max(0, at - 100):at + SAMPLE]
    guesses = [(likeness(sample, codec, *row[1:]), codec) for row in ALPHABETS for codec in row[0].split()]
    best, codec = max(guesses, key=lambda guess: guess[0])
    return codec if best > UNLIKE else 'cp1252'


def likeness(sample: bytes, codec: str, usual: str, share: float, among: bool) -> float:
    """How much a sample, read with a codec, is like words of that codec's languages, 0 to 1; 0 if it cannot be read."""
    try:
        text = codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return 0
    words = [word for word in re.findall(r'[^\0-@\[-`{-\x7f]+', text) if not word.isascii()]
    fit = [word for word in words if among == bool(re.search('[A-Za-z]', word)) or among and len(word) < 3]
    beyond, marks = (len(re.findall(f'[{sort}]', ''.join(words))) for sort in ('^\0-\x7f', BYTE_MARKS))
    return min(1, (len(re.findall(f'[{usual}]', ''.join(fit))) / share + marks) / (beyond or 1))


def undo_double_encoding(text: str) -> str:
    """UTF-8 that was read as windows-1252 or latin-1 and saved again (â€™ for ’), run by run of what is not ASCII; only
    if most is so: it encodes back, as browsers read those, and then is valid UTF-8. 'Spaß“' would be, too."""
    runs = Counter(re.findall('[^\0-\x7f]+', text))
    undone = {run: encoded_once(run) for run in runs}
    mended = sum(len(run) * times for run, times in runs.items() if undone[run] != run)
    if 2 * mended <= sum(len(run) * times for run, times in runs.items()):
        return text
    return re.sub('[^\0-\x7f]+', lambda run: undone[run[0]], text)


def encoded_once(run: str) -> str:
    """What a run was before it was encoded twice; itself if it was not."""
    parts = re.split('([\x80-\x9f])', run)           # Python's cp1252 has none of these
    try:
        read_as = [('cp1252', 'latin-1')[at % 2] for at in range(len(parts))]
        return b''.join(map(str.encode, parts, read_as)).decode()
    except UnicodeError:
        return run


# --- Facts: what a page says of itself ----------------------------------------------------------------
# In: a page's markup. Out: Facts, from <title>, <meta>, <link rel=canonical>, <html lang>, JSON-LD and marked dates.
# Only the tags that matter are looked for, so that a page costs less than a pass over all its tags.

MOST_TAGS, MOST_NODES = 4000, 2000      # <meta>, <link>, comments (real pages: 50 to 300); JSON-LD objects (1 to 200)
MOST_TITLES = 20                        # each line near the headline is held against each
MOST_MARKS, TRAVEL = 50, 2000           # places looked at for a marked date; characters a tag may reach around them

# What follows a tag's name, usual attributes first: quotes count only after '=' (Bob's); an unclosed one ends it all.
VALUE = r'''\s*"[^"]*(?:"|\Z)|\s*'[^']*(?:'|\Z)|(?!\s*["'])[^\s>"']*'''
ATTRIBUTES = rf'''(?:>|[^>"'=]*(?:="[^"]*"[^>"'=]*)*(?:>|(?:(?:=+(?:{VALUE})|["']+)[^>"'=]*)*(?:>|\Z)))'''
HEAD_TAG = re.compile(rf'<(?:(meta|link|html)(?=[\s/])({ATTRIBUTES})'
                      r'|title\b[^<>]{0,300}>([^<]*(?:<(?!/title)[^<]*)*)|!--.*?(?:-->|\Z))', re.I | re.S)
META_KEYS = ('property', 'name', 'itemprop', 'http-equiv')      # of several of a tag the first names it
META_ATTRIBUTE = re.compile(r"""(?<![^\s"'<>/=])([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
META_NAMES = {          # field: the names of <meta name|property|itemprop> that carry it, most trusted first
    'headline': 'headline parsely-title sailthru.title twitter:text:title citation_title dcterms.title og:title '
                'twitter:title dc.title cxenseparse:title',
    'description': 'og:description description twitter:description dc.description dcterms.description '
                   'sailthru.description cxenseparse:subtitle',
    'author': 'parsely-author sailthru.author author article:author og:article:author article:author_name dc.creator '
              'dcterms.creator dc.contributor citation_author byl cxenseparse:author og:author',
    'published': 'article:published_time og:article:published_time datepublished article:published og:published_time '
                 'parsely-pub-date sailthru.date dc.date.issued dcterms.issued published citation_publication_date '
                 'citation_online_date publish-date publishdate publish_date og:publish_date published-date '
                 'published_date publication_date pubdate pub_date date-pub ptime pdate bt:pubdate '
                 'cxenseparse:recs:publishtime cxenseparse:publishtime displaydate datecreated dc.date.created '
                 'dcterms.created created dc.date dcterms.date date',
    'site': 'og:site_name application-name apple-mobile-web-app-title dc.publisher dcterms.publisher',
    'language': 'content-language language inlanguage dc.language og:locale',
    'url': 'og:url parsely-link'}
META_FIELDS = {name: (rank, field) for field, names in META_NAMES.items() for rank, name in enumerate(names.split())}

NEWS_TYPES = ('newsarticle', 'liveblogposting')
ARTICLE_TYPES = ('article', 'posting', 'report', 'recipe', 'howto', 'review', 'blogpost')       # ends of JSON-LD types
PAGE_NODES = ('page', 'creativework', 'videoobject', 'dataset', 'event')                        # may stand for one
FORWARD_KEYS = ('@graph', 'mainEntity', 'mainEntityOfPage')
JSON_WRAP = r'<!--|-->|(?:(?://|/\*)\s*)?(?:<!\[CDATA\[|\]\]>)\s*(?:\*/)?'
JSON_COMMA, JSON_START = r',(?=\s*[}\]])', re.compile(r'[\[{]')
JSON_PAIR = (r'"(headline|datePublished|description|articleBody|author)"\s*:\s*'
             r'(?:(?:\[\s*)?\{[^{}"]*(?:"@type"\s*:\s*"[^"]*"\s*,\s*)?"name"\s*:\s*)?"((?:[^"\\\n]|\\.)*)"')
DATE_PAIR = r'datePublished(?:\\*"|&quot;)\s*:\s*(?:\\*"|&quot;)(\d{4}-\d\d-\d\d[^"\\&]{0,30})'
ISO_STAMP = re.compile(r'((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)')
LATE_STAMP = re.compile(r'T(?:1[2-9]|2\d):.*(?:Z|[+-]00:?00)$')
ADDRESS_DAY = re.compile(r'(?<!\d)((?:19|20)\d\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)')
TIME_TAG = r"""(?i)<time\b[^<>]{0,500}?\bdatetime\s*=\s*["']?([^"'<>]{8,40})"""
# What stands where an author's name should: addresses, handles, unfilled templates, numbers, 'ann-miller'.
NO_NAME = re.compile(r'(?i:^https?:|^www\.|://|^\S+@\S+$)|^[@{\[%$]|^[\W\d]*$|^[a-z\d]+(?:[-_][a-z\d]+)+$|'
                     r'^(?i:none|null|undefined|unknown|n/?a|\w*admin|administrator|user|super ?user|webmaster|author|'
                     r'guest)$')


def read_facts(markup: str) -> Facts:
    """What the page says of itself. Values are as written, entities decoded and white space collapsed."""
    nodes = structured_data(markup)
    head = read_head(markup)
    titles = [letters(title) for title in head['headline'][:2] + head['title']]
    article, page = main_node(nodes, ARTICLE_TYPES, titles), main_node(nodes, PAGE_NODES, titles)
    publisher = site_name(nodes, article)
    language = first(map(language_tag, head['lang'] + texts(article, 'inLanguage') + head['language']))
    url = first(map(original_url, head['canonical'] + head['url'] + texts(article, 'url')))
    stamps = chain([day_in_address(url) or ''], head['published'], texts(article, 'datePublished'),
                   texts(page, 'datePublished'), texts(article, 'dateCreated'), marked_days(markup))
    stamp = first(stamp for stamp in stamps if day_of(stamp, language)) or ''
    return Facts(
        title=first(head['title']),
        headlines=distinct(texts(article, 'headline') + head['headline'] + texts(article, 'name')
                           + texts(page, 'headline'))[:MOST_TITLES],
        descriptions=distinct(head['description'] + texts(article, 'description')),
        authors=names_of(nodes, article, page, publisher) or tuple(head['author']),
        published=day_of(stamp, language), late=bool(LATE_STAMP.search(stamp)),
        site=first(head['site']) or publisher,
        language=language, url=url,
        story=first(value for value in walk(article.get('articleBody')) if isinstance(value, str)),
        news=any(name.endswith(NEWS_TYPES) for name in types_of(article)))


LANGUAGE = r'[a-z]{2,3}(?:-[a-z\d]{1,8})*'        # of RFC 5646, what pages use, in small letters


def language_tag(said: str) -> str | None:
    """The first language that is named, as RFC 5646 writes it: 'en-US' for 'en_us, fr'; None for 'English'."""
    tag = said.partition(',')[0].strip().replace('_', '-').lower()
    if not re.fullmatch(LANGUAGE, tag):
        return None
    language, *rest = tag.split('-')
    return '-'.join([language] + [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part
                                  for part in rest])


def first(values: object) -> str | None:
    """The first value that is not empty."""
    return next(filter(None, values), None)


def distinct(values: list) -> tuple:
    """The values in their order, each once."""
    return tuple(dict.fromkeys(values))


def clean(text: str) -> str:
    """A value of the head as a reader would see it. Twice: '&amp;#8217;' is common in feeds and JSON-LD."""
    if '&' in text:
        text = decode_entities(decode_entities(text))
    if '<' in text:
        text = re.sub(r'</?[a-zA-Z][^<>]*>', ' ', text)
    return ' '.join(text.split())


@lru_cache(maxsize=64)
def letters(text: str) -> str:
    """A text as its letters and digits only, small, for comparing. Cached, as titles and names are asked for again."""
    return ''.join(filter(str.isalnum, text.lower()))


# Head tags

def read_head(markup: str) -> dict:
    """Field -> values, most trusted first. Past <body is looked only where the head is not before it."""
    end = markup.find('<body') + 1 or len(markup)
    rows = head_rows(markup, 0, end)
    if not any(name == 'title' for _, name, _ in rows):
        rows += head_rows(markup, end, len(markup))
    found = {name: {} for name in ('title', 'lang', 'canonical', *META_NAMES)}
    for rank, name, value in sorted(rows, key=lambda row: row[0]):
        found[name].setdefault(value, rank)
    # the most trusted <meta> that names authors: others say them again in other forms
    named = [(name, rank) for name, rank in found['author'].items() if not NO_NAME.search(name)]
    return {**{name: list(values) for name, values in found.items()},
            'author': [name for name, rank in named if rank == named[0][1]]}


def head_rows(markup: str, start: int, end: int) -> list:
    """(rank, field, value) of each <title>, <meta>, <link rel=canonical> and <html lang>."""
    rows = []
    for tag in islice(HEAD_TAG.finditer(markup, start, end), MOST_TAGS):
        kind, attributes = (tag[1] or '').lower(), attributes_of(tag[2] or '')
        if kind == 'meta':
            known = META_FIELDS.get((first(map(attributes.get, META_KEYS)) or '').strip().lower())
            if known:
                rows.append((*known, attributes.get('content', '')))
        elif kind == 'link' and attributes.get('rel', '').lower() == 'canonical':
            rows.append((0, 'canonical', attributes.get('href', '')))
        elif kind == 'html':
            rows.append((0, 'lang', attributes.get('lang') or attributes.get('xml:lang', '')))
        elif tag[3]:
            rows.append((0, 'title', tag[3]))
    return [(rank, field, text) for rank, field, value in rows for text in [clean(value)] if text]


def attributes_of(rest: str) -> dict:
    """A tag's attributes, names in lower case; the first of two of one name counts."""
    found = reversed(META_ATTRIBUTE.findall(rest))
    return {name.lower(): double or single or bare for name, double, single, bare in found}


# Days

def day_in_address(url: str | None) -> str | None:
    """The day that stands in an address: /2024/03/09/. Of 49 such addresses all told the day of first publication."""
    found = ADDRESS_DAY.search(url or '')
    return real_day(found[1], int(found[3]), int(found[4]), None) if found else None


def marked_days(markup: str) -> Iterator:
    """Yield the stamps of tags marked datePublished (microdata, RDFa) or of such pairs in scripts, then that of the
    first <time> after the headline."""
    for found in islice(re.finditer('datePublished', markup), MOST_MARKS):
        at = found.start()
        start = markup.rfind('<', max(0, at - TRAVEL), at)
        tag = markup[start:markup.find('>', at, at + TRAVEL) + 1] if start >= 0 else ''
        pair = re.compile(DATE_PAIR).match(markup, at)
        attributes = attributes_of(tag) if tag and '>' not in tag[:-1] else {}
        yield from filter(None, [pair and pair[1], *map(attributes.get, ('content', 'datetime', 'title'))])
    time = re.compile(TIME_TAG).search(markup, max(markup.find('<h1'), 0))
    if time:
        yield time[1]


def day_of(stamp: str, language: str | None) -> str | None:
    """A stamp's day, as written: in the stamp's own offset. Nearly all are ISO, which needs no grammar."""
    iso = ISO_STAMP.match(stamp)
    return real_day(iso[1], int(iso[2]), int(iso[3]), None) if iso else parse_date(clean(stamp), language)


# JSON-LD

def structured_data(markup: str) -> list:
    """Every JSON-LD object that can be the page's own: of the top level, lists, @graph and main entities. A script's
    type may be written application/ld&#x2B;json."""
    scripts = re.findall(rf'<script\b[^<>]{{0,{TRAVEL}}}application/ld[^<>]*>([^<]*(?:<(?!/script)[^<]*)*)', markup)
    values = walk([load_json(text) for text in scripts], FORWARD_KEYS)
    return [value for value in values if isinstance(value, dict)]


def walk(value: object, keys: tuple = ()) -> Iterator:
    """Yield what a value is or what its lists hold, and what lies under these keys of the objects."""
    stack, seen = [value], 0
    while stack and seen < MOST_NODES:
        value = stack.pop()
        if isinstance(value, list):
            stack.extend(reversed(value[:MOST_NODES]))
        else:
            seen += 1
            yield value
            stack.extend(value[key] for key in reversed(keys) if isinstance(value, dict) and key in value)


def load_json(text: str) -> list:
    """The values of one script. A broken one is mended; at last, known pairs are picked out of it."""
    for mend in (str.strip, mended):
        text = mend(text)
        values = decode_all(text)
        if values:
            return values
    node = {'@type': 'Article'}         # {"headline": "She said "no"", ...}
    for key, value in re.findall(JSON_PAIR, text):
        node.setdefault(key, value.replace('\\/', '/').replace('\\"', '"'))
    return [node]


def mended(text: str) -> str:
    """Without '<!--', '//<![CDATA[' and the like, and commas before a closing bracket; quotes are no entities."""
    return re.sub(JSON_COMMA, '', re.sub(JSON_WRAP, ' ', text if '"' in text else decode_entities(text))).strip()


def decode_all(text: str) -> list:
    """All JSON values that follow each other up to a broken one, whatever stands between and after them (';')."""
    decoder, values, start = json.JSONDecoder(strict=False), [], JSON_START.match(text)
    while start:
        try:
            value, end = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            break
        values.append(value)
        start = JSON_START.search(text, end)
    return values


def main_node(nodes: list, types: tuple, titles: list) -> dict:
    """The node of these types whose headline is the page's title, else the first."""
    fitting = [node for node in nodes if any(name.endswith(types) for name in types_of(node))]
    for node in fitting:
        name = first(map(letters, texts(node, 'headline') + texts(node, 'name')))
        if name and any(name in title or title in name for title in titles if title):
            return node
    return fitting[0] if fitting else {}


def types_of(node: dict) -> list:
    """A node's types, in lower case."""
    return [str(name).lower() for name in walk(node.get('@type'))]


def texts(node: dict, key: str) -> list:
    """A node's values of a key that are text, cleaned."""
    return list(filter(None, [clean(value) for value in walk(node.get(key)) if isinstance(value, str)]))


def names_of(nodes: list, article: dict, page: dict, publisher: str | None) -> tuple:
    """Authors of the article's node, else of the page's, references by their @id; a publisher beside people is none."""
    by_id = {str(node['@id']): node['name'] for node in nodes if '@id' in node and 'name' in node}
    for node, key in product((article, page), ('author', 'creator')):
        people = [value.get('name') or by_id.get(str(value.get('@id'))) if isinstance(value, dict) else value
                  for value in walk(node.get(key))]
        names = distinct(name for name in texts({key: people}, key) if not NO_NAME.search(name))
        if names:
            return tuple(name for name in names if letters(name) != letters(publisher or '')) or names
    return ()


def site_name(nodes: list, article: dict) -> str | None:
    """The publisher of the article, else the name of the WebSite."""
    sites = [*walk(article.get('publisher')), *[node for node in nodes if 'website' in types_of(node)]]
    return first(name for site in sites if isinstance(site, dict) for name in texts(site, 'name'))


# --- Blocks from markup -------------------------------------------------------------------------------
# In: a page's markup. Out: its blocks in page order, each in the box (element) that holds it.

# The HTML standard's tokenizer as one pattern. Every alternative matches at the end of the page too, so that nothing
# is tried twice. `TAG.split` gives, for each tag, (raw text element, name with its slash, attributes, text after it).
COMMENT = r'!--(?:-?>|.*?(?:--!?>|\Z))'
UNTIL = r'[^<-]*(?:(?!-->|{}[\s/>])[<-][^<-]*)*'            # within a comment in a script, where its own tags count
SCRIPT_COMMENT = (rf'!--(?!-?>){UNTIL.format("</?script")}'
                  rf'(?:<script[\s/>]{UNTIL.format("</script")}(?:</script[\s/>]{UNTIL.format("</?script")})?)*')
SCRIPT = rf'script(?=[\s/>]){ATTRIBUTES}[^<]*(?:(?:<+(?=<)|<(?!/script[\s/>])(?:{SCRIPT_COMMENT})?)[^<]*)*'
# In a drawing <title/> and <style/> may end themselves; in HTML no page means that they do not.
RAW_TEXT = (rf'(?!(?:style|title)[^<>]*/>)(style|noscript|iframe|noembed|noframes|title|textarea)(?=[\s/>]){ATTRIBUTES}'
            r'[^<]*(?:(?:<+(?=<)|<(?!/\1[\s/>]))[^<]*)*')
TAG = re.compile(rf'<(?:(?=[snit])(?:{SCRIPT}|{RAW_TEXT})(?:</{ATTRIBUTES}|\Z)'
                 rf'|(/?[a-z][^\s/>]*)({ATTRIBUTES})|{COMMENT}|(?:[!?]|/(?!\Z))[^>]*(?:>|\Z))', re.S | re.I)

DEEPEST = 500                       # boxes within boxes; browsers stop at 512
LONGEST_NAMES = 1000                # characters of an attribute that are read for hints; the longest real class has 800
# What headings of manuals and blogs are linked to themselves by (Sphinx, MkDocs, Node.js, Hugo).
PERMALINKS = frozenset('¶ # § 🔗 ⚓ ⚓︎ \uf0c1 &para; &#182; &#xB6; &sect; &#167;'.split())
NOTE_MARK = re.compile(r'\s*[\[(]?(?:\d{1,3}|[a-z*†‡]{1,2})[\])]?\s*')     # '[12]', 'a', '*'
BOLD_SHARE = .9                     # of a block's characters, from which on it counts as bold
HEADINGS = {'h1', 'h2', 'h3', 'h4', 'h5', 'h6'}
BREAKS = set('''address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup label legend li main menu nav ol p pre
    search section summary table tbody td tfoot th thead tr ul'''.split())
ENDS_PARAGRAPH = BREAKS - set('body button caption label legend tbody td tfoot th thead tr'.split())
WORDS_ONLY = HEADINGS | {'p'}       # what such a start tag ends
# No text of a story in them; rt and rp say how the characters of a <ruby> are read: '漢' is no 'かん'.
NOT_READ = set('template svg math select datalist object audio video canvas rt rp'.split())
FORM_UP = 3                         # boxes from a form up to which one holds it
CHROME_TAGS = {'nav', 'footer', 'button', 'label'}     # 1 in 100 of the blocks in them is of a story
PICTURES = set('img amp-img picture video'.split())
# What a tag's start ends of its own kind, and where the search for it stops (HTML standard, "implied end tags").
CELLS = ('td', 'th')
ROWS = ('tr',) + CELLS
SECTIONS = ('tbody', 'thead', 'tfoot', 'caption') + ROWS
IMPLIED_END = {'li': (('li',), ('ul', 'ol', 'menu', 'dir')),
               'dt': (('dt', 'dd'), ('dl',)), 'dd': (('dt', 'dd'), ('dl',)),
               'td': (CELLS, ROWS + ('table',)), 'th': (CELLS, ROWS + ('table',)), 'tr': (ROWS, ('table',)),
               'tbody': (SECTIONS, ('table',)), 'thead': (SECTIONS, ('table',)), 'tfoot': (SECTIONS, ('table',))}
SCOPE_ENDS = ('td', 'th', 'table', 'caption')
# Which tags end an element that is not read: the standard's break-out tags, but for HTML within a drawing.
BREAK_OUT = set('''b big blockquote body br center code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i img li listing menu nobr
    ol p pre ruby s small span strong strike sub sup table tt u ul var'''.split())
ENDED_BY = {'svg': BREAK_OUT, 'math': BREAK_OUT, 'select': {'select', 'input', 'table', *SECTIONS},
            'rt': {'rb', '/ruby'}, 'rp': {'rb', '/ruby'}}
HTML_WITHIN = ('foreignobject', 'desc', 'mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml')
DATETIME = re.compile(r'''datetime\s*=\s*["']?([^"'>]+)''', re.I)
LONG_NUMBER = re.compile(r'&#(?:([xX])([0-9a-fA-F]{9,})|([0-9]{9,}));?')   # 8 digits are beyond Unicode
JOINERS = '\u200c\u200d'             # unseen too, but they matter in words; an editor's empty paragraph has one
INVISIBLE = re.compile('[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+')
# What an element that holds a picture's credit is called; every span is asked only for four of the words, with 'in'.
CREDIT_NAME = re.compile('redit|opyright|uthor|utor|icen[sc]|hotog(?!al)|gency|ource')
NOSCRIPT = r'(?i)<noscript\b[^<>]*>([^<]*(?:<(?!/noscript)[^<]*)*)'
HELD_BACK = 1000                    # characters of prose that are a story, and no request to use scripts
PARTED = re.compile(r'<(?:p|br|div|h[1-6]|li)\b', re.I)     # markup has the paragraphs, not the line breaks
# The address of an author's page; the letters that its name may begin with rule most links out.
AUTHOR_LINK = re.compile(
    r'/(?=[abcfhjknprstwy])(?:(?:(?:blog-)?aut(?:h?ors?|ores?|orin|oren|eurs?|ori|orzy|oriai|orius)|contributors?|'
    r'writers?|columnists?|journalist(?:s|es?)?|reporters?|profile|avtor[iy]?|signataires|periodistas?|'
    r'firm(?:[aei]|as)|redakteure?|yazar(?:lar)?|forfattere?|skribent(?:er)?|kirjoittajat?|szerzok?|novinari|hofundur|'
    r'penulis|tac-gia)'
    r'/[\w%]|by/[a-z])', re.I)
TO_HERE = re.compile(r'''href=["']?#\w''')         # a place on the page
LINE_BREAK = '\r'                   # of a <br>; no page holds one, for reading makes newlines of them


def leads_to_author(address: str) -> bool:
    """An address, whatever stands around it, is that of an author's page or of all the author wrote."""
    return '?author=' in address or AUTHOR_LINK.search(address) is not None


def address_shown(match: re.Match) -> str:
    """The rest of a start tag and the address that Cloudflare coded: bytes that were each combined with the first."""
    key, *coded = bytes.fromhex(match[2])
    return match[1] + html.escape(bytes(byte ^ key for byte in coded).decode('utf-8', 'replace'))


UNLIKE_SHOWN = (        # words in a page, a pattern of what it does not show so, what it shows
    # the toolbar that the Wayback Machine puts in: it prints the days of its copies
    ('WAYBACK TOOLBAR', r'(?s)<!-- BEGIN WAYBACK TOOLBAR INSERT -->(?:.*?<!-- END WAYBACK TOOLBAR INSERT -->|(.*))',
     r'\1'),
    # an e-mail address that Cloudflare keeps from robots: a script puts it in place of '[email protected]'
    ('data-cfemail', r'(\sdata-cfemail\s*=\s*["\']?((?:[0-9a-fA-F]{2}){4,320})["\'\s/]?[^<>]{0,999}>)[^<]*',
     address_shown),
    # a caption and its credit that only a style sheet shows, by attributes of an empty element, as in Gannett's papers
    ('data-c-caption', r'(<div\s[^<>]{0,999}\bdata-c-caption="([^"<>]{1,2000})"(?:\s+data-c-credit="([^"<>]{1,200})")?'
     r'[^<>]{0,999}>)(?=\s*</div)', r'\1<figcaption>\2 <span class="credit">\3</span></figcaption>'))


def split_markup(markup: str) -> list[Block]:
    """The blocks of a page of markup, in its order."""
    for words, pattern, shown_as in UNLIKE_SHOWN:
        if words in markup:
            markup = re.sub(pattern, shown_as, markup)
    return Builder(markup).read()


def visible_text(markup: str) -> str:
    """All the text of a page that a browser would show, a line a block."""
    return '\n'.join(block.text for block in split_markup(markup) if not block.box.hidden)


def with_held_back(blocks: list[Block], page: Page, story: str | None) -> list[Block]:
    """The blocks of a page; if they have less than half of the prose that it holds, for scripts show it or <noscript>
    does, the blocks of all, or of the text that JSON-LD has as the article's."""
    if not page.markup:
        return blocks
    least, held = max(HELD_BACK, 2 * prose_of(blocks)), []
    if len(story or '') >= least:
        story = story if '<' in story else decode_entities(story)
        held.append(story if PARTED.search(story) else '<p>' + story.strip().replace('\n', '<p>'))
    if any(len(told) >= least for told in re.findall(NOSCRIPT, page.text)):
        held.append(re.sub(r'(?i)</?noscript\b[^<>]*>', ' ', page.text))
    return next((read for read in map(split_markup, held) if prose_of(read) >= least), blocks)


def prose_of(blocks: list[Block]) -> int:
    """The characters of the blocks that could be a whole story and are no links."""
    sizes = ((len(block.text), block.linked) for block in blocks)
    return sum(size for size, linked in sizes if size >= LEAST_PROSE and 2 * linked < size)


class Box:
    """An element that holds blocks; `chrome`: it is or stands in an element of CHROME_TAGS; `form`: it is a form, or
    holds one not far down."""
    __slots__ = ('tag', 'attributes', 'parent', 'depth', 'hidden', 'chrome', 'form', 'known')

    def __init__(self, tag, attributes='', parent=None):
        self.tag, self.attributes, self.parent, self.known = tag, attributes, parent, None
        self.hidden = len(attributes) > 1 and seems_hidden(attributes)
        self.depth, self.chrome, self.form = 0, False, tag == 'form'
        if parent is not None:
            self.depth, self.hidden = parent.depth + 1, parent.hidden or self.hidden
            enlarges = tag == 'figcaption' and element_around(parent, 'button')
            self.chrome = tag in CHROME_TAGS and not self.signs() or parent.chrome and not enlarges
        if self.form:
            for box in boxes_around(parent, FORM_UP):
                box.form = True

    def signs(self) -> bool:
        """A <footer> with a credit, a speaker or, as Drupal has it, the byline."""
        within = self.parent.tag in ('figure', 'figcaption', 'blockquote')
        return self.tag == 'footer' and (within or bool(self.hints & HINT_BITS['meta']))

    @property
    def hints(self) -> int:
        """The concepts that its attributes name (bits of HINTS)."""
        return self.names()[0]

    @property
    def key(self) -> str:
        """Its class: boxes made alike have the same."""
        return self.names()[1]

    def names(self) -> tuple:
        """(hints, class); read when first asked, for most boxes never are."""
        if self.known is None:
            self.known = attribute_names(self.attributes) if len(self.attributes) > 1 else (0, '')
        return self.known


def boxes_around(box: Box, most: int = -1) -> Iterator:
    """A box and those around it, from the inside; so many, or all."""
    while box is not None and most:
        yield box
        box, most = box.parent, most - 1


def element_around(box: Box, *tags: str, most: int = 3) -> Box | None:
    """The first element of some tags among a box and those around it."""
    while box.tag not in tags:
        box, most = box.parent, most - 1
        if box is None or not most:
            return None
    return box


class Builder:
    """The one stateful class: takes tags and texts in page order and makes blocks."""

    def __init__(self, markup):
        self.markup, self.blocks, self.box = markup, [], Box('')
        self.parts, self.image = [], False          # texts of the block to be; an image since the last one
        self.link_at = self.bold_at = -1            # index in parts at which the open link, bold text starts
        self.link_end, self.beside = -1, False      # where the last link ended; the open one starts there
        self.to_author, self.author_from, self.author_to = False, 0, 0     # where links to authors' pages start, end
        self.link_from, self.to_note, self.raised_at = -1, False, 0     # where the last link started, and <sup>
        self.linked, self.strong, self.named, self.date = 0, 0, [], ''
        self.apart_at = self.credit_at = 0          # where the last element within the line starts, one called a credit
        self.shown = self.counted = 0               # characters of the parts up to the last <br>, and how many parts
        self.strays = {}                            # tag: the box in which its end tag, of many, ends nothing

    def read(self):
        """The blocks of the page."""
        pieces, parts = iter(TAG.split(self.markup)), self.parts
        lead = next(pieces)                         # the text before the first tag
        if lead.strip():
            parts.append(lead)
        self.tags = zip(pieces, pieces, pieces, pieces)
        for _, name, attributes, text in self.tags:
            if name:
                action = ACTIONS.get(name) or ACTIONS.get(name.lower())
                if action and action[0](self, action[1], attributes):
                    continue                        # it has seen to the text itself
            if text and (parts or not text.isspace()):
                parts.append(text)
        self.finish()
        return self.blocks

    def finish(self):
        """End the block."""
        if self.link_at >= 0:
            self.end_link()
            self.link_at = 0
        if self.bold_at >= 0:
            self.end_bold()
            self.bold_at = 0
        parts, box = self.parts, self.box
        text = text_shown(parts, box.tag == 'pre')
        if text:
            linked, size = self.linked, len(text)
            apart = self.credit_at or box.tag == 'figcaption' and self.apart_at
            credit = text_shown(parts[apart:], False) if apart else ''
            authors = text_shown(parts[self.author_from:self.author_to], False) if self.author_to else ''
            bold = self.strong and self.strong >= BOLD_SHARE * size
            self.blocks.append(Block(text, box.tag, linked if linked < size else size, self.image, 0, self.date, bold,
                                     box, self.named, credit, authors))
            self.image = self.image and element_around(box, 'button') is not None      # 'Enlarge this image'
        parts.clear()
        self.linked = self.strong = self.shown = self.counted = self.apart_at = self.credit_at = self.author_to = 0
        self.link_end, self.beside = -1, False
        self.named, self.date = [], ''

    # Elements that break the line

    def start(self, tag, attributes):
        """A box begins, in the one around it or, where HTML lets an end be left out, beside it."""
        if self.parts:
            self.finish()
        box = self.box
        if box.tag in WORDS_ONLY and tag in ENDS_PARAGRAPH and (box.tag == 'p' or tag in HEADINGS):
            box = self.box = box.parent
        if tag in IMPLIED_END:
            box = self.box = before(box, *IMPLIED_END[tag])
        if box.depth < DEEPEST:
            self.box = Box(tag, attributes, box)

    def start_button(self, tag, attributes):
        """A button is a box; but within a sentence a word of it, and within a heading what opens the answer."""
        if self.box.tag == 'p' and ''.join(self.parts[-2:]).rstrip()[-1:] not in STOPS:     # a word of a sentence
            self.parts.append(' ')
        elif self.parts or self.box.tag not in HEADINGS:    # else it is the question of an accordion
            self.start(tag, attributes)

    def end_button(self, tag, attributes):
        """What began as a box ends."""
        if self.box.tag != 'p' or self.opened(tag):         # else it began within a sentence
            self.end(tag, attributes)

    def end(self, tag, attributes):
        """The box of this tag ends, with all that are open within it; a tag that ends none is passed over."""
        if self.parts:
            self.finish()
        box = self.box if self.box.tag == tag else self.opened(tag)
        if box:
            self.box = box.parent

    def opened(self, tag):
        """The box that an end tag ends, if there is one."""
        box, names = self.box, HEADINGS if tag in HEADINGS else (tag,)
        if self.strays.get(tag) is box:
            return None
        while box.parent and not (box.tag in SCOPE_ENDS and tag not in SECTIONS and tag != 'table'):
            if box.tag in names:
                return box
            box = box.parent
        self.strays[tag] = self.box
        return None

    def ruler(self, tag, attributes):
        """A line across the page ends block and paragraph."""
        if self.parts:
            self.finish()
        if self.box.tag == 'p':
            self.box = self.box.parent

    def line_break(self, tag, attributes):
        """Two <br> in a row end a block, and one does after a bold line or a paragraph; else it is white space."""
        if self.parts:
            last = next((text for text in reversed(self.parts) if text == LINE_BREAK or not text.isspace()), '')
            size = sum([len(text) for text in self.parts[self.counted:] if not text.isspace()])
            self.shown += size
            self.counted = len(self.parts)          # so that a block of many lines is counted once
            bold = self.bold_at < 0 and self.strong >= self.shown
            whole = size >= LONG and last.rstrip()[-1:] in STOPS and self.box.tag not in IMPLIED_END
            if (last == LINE_BREAK or bold or whole) and self.box.tag != 'pre':
                self.finish()
            else:
                self.parts.append(LINE_BREAK)

    # Elements within the line

    def start_link(self, tag, attributes):
        """Where a link begins, and what its address and its names tell of it."""
        if self.link_at >= 0:
            self.end_link()
        if 'href' in attributes:
            self.beside = self.link_end == len(self.parts) > 0
            self.link_at = self.link_from = len(self.parts)
            self.to_note = '#' in attributes
            self.to_here = self.to_note and TO_HERE.search(attributes) is not None
            self.to_author = leads_to_author(attributes)
            if self.to_author and not self.author_to:
                self.author_from = len(self.parts)
        if 'class' in attributes or 'rel' in attributes:
            self.named.append(attributes)

    def end_link(self, tag='', attributes=''):
        """The characters of the link are counted; a mark that links to its own heading is left out."""
        if self.link_at >= 0:
            texts = self.parts[self.link_at:]
            if len(texts) == 1 and texts[0] in PERMALINKS:
                self.parts.pop()
            else:
                if not (self.to_here and self.box.tag in HEADINGS):     # else it opens what it heads
                    self.linked += sum([len(text.strip()) for text in texts])
                if self.beside and texts and texts[0][:1].isupper() and self.parts[self.link_at - 1][-1:].islower():
                    self.parts.insert(self.link_at, ' ')        # two names, which a style sets apart
            self.link_at, self.link_end = -1, len(self.parts)
            if self.to_author:
                self.author_to, self.to_author = self.link_end, False

    def start_raised(self, tag, attributes):
        self.raised_at = len(self.parts)

    def end_raised(self, tag, attributes):
        """The linked number of a note is left out, for it would run into the word before it: '1909¹' is no '19091'."""
        linked = self.to_note and self.link_from >= self.raised_at
        if linked and NOTE_MARK.fullmatch(''.join(self.parts[self.raised_at:])):
            del self.parts[self.raised_at:]
        self.raised_at = len(self.parts) + 1        # so that no text is looked at twice, however often <sup> ends

    def start_bold(self, tag, attributes):
        if self.bold_at < 0:
            self.bold_at = len(self.parts)

    def end_bold(self, tag='', attributes=''):
        if self.bold_at >= 0:
            self.strong += sum([len(text) for text in self.parts[self.bold_at:] if not text.isspace()])
            self.bold_at = -1

    def time(self, tag, attributes):
        """The block keeps its first stamp, and is called a time."""
        stamp = DATETIME.search(attributes)
        self.date = self.date or (stamp[1] if stamp else '')
        self.named.append(' class=time>')

    def span(self, tag, attributes):
        """A part of a line that may be named, a credit or hidden; unnamed, only set apart."""
        self.apart_at = len(self.parts)
        if len(attributes) > 1:
            self.named.append(attributes)
            told = 'redit' in attributes or 'opyright' in attributes or 'uthor' in attributes or 'hotog' in attributes
            if told and CREDIT_NAME.search(attributes):         # not 'photogallery'
                self.credit_at = self.credit_at or len(self.parts)
            hidden = ('hidden' in attributes or 'none' in attributes) and HIDDEN.search(attributes)
            return (hidden or NO_WORDS.search(attributes.lower())) and self.pass_over(tag, attributes)

    def set_apart(self, tag, attributes):
        self.apart_at = len(self.parts)

    def picture(self, tag, attributes):
        self.image = True

    # Elements whose content is another matter

    def pass_over(self, tag, attributes):
        """Nothing of it is shown: on to its end, or that of a box around it."""
        self.image = self.image or tag in PICTURES
        if attributes[-2:] == '/>' or 'shadowrootmode' in attributes:
            return False
        inside = {}                                 # tag: how many of it are open within
        for _, name, attributes, text in self.tags:
            name = (name or '').lower()
            if self.is_over(tag, name, inside):
                action = ACTIONS.get(name) if name.lstrip('/') != tag else None
                seen_to = action and action[0](self, action[1], attributes)
                if not seen_to and text and (self.parts or not text.isspace()):
                    self.parts.append(text)
                break
            if name[:1] == '/':
                inside[name[1:]] = max(0, inside.get(name[1:], 0) - 1)
            elif name and attributes[-2:] != '/>':
                inside[name] = inside.get(name, 0) + 1
        return True

    def is_over(self, tag, name, inside):
        """Whether a tag ends the element that is passed over."""
        if name[:1] != '/' or name in ENDED_BY.get(tag, ()):
            return name in ENDED_BY.get(tag, ()) and not any(map(inside.get, HTML_WITHIN))
        ended = name[1:]
        around = ended in BREAKS and tag != 'template'
        return not inside.get(ended) and (ended == tag or around and bool(self.opened(ended)))

    def frames(self, tag, attributes):
        """A page of frames shows no text of its own, unless text came first."""
        return not self.blocks and not self.parts and sum(1 for _ in self.tags) > 0

    def plain_text(self, tag, attributes):
        """All the rest of the page is text, tags and all."""
        self.start('pre', attributes)
        left = sum(1 for _ in self.tags)
        tags = list(TAG.finditer(self.markup))
        self.parts.append(self.markup[tags[-left - 1].end():].replace('&', '&amp;'))
        return True


def text_shown(parts: list[str], preformatted: bool) -> str:
    """The text of a block as a browser shows it."""
    text = ''.join(parts)
    if '&' in text:
        text = decode_entities(text)
    if preformatted:
        return INVISIBLE.sub('', text.replace(LINE_BREAK, '\n')).strip('\n').expandtabs().rstrip()
    text = ' '.join(text.split())
    return text if text.isprintable() else ' '.join(INVISIBLE.sub('', text).split()).strip(JOINERS)


def decode_entities(text: str) -> str:
    """Text with its entities decoded. int() refuses thousands of digits, so html.unescape never sees them."""
    if '&#' in text:
        text = LONG_NUMBER.sub(lambda long: f'&#{long[1] or ""}{(long[2] or long[3]).lstrip("0")[:8] or "0"};', text)
    return html.unescape(text)


def before(box: Box, tags: tuple, stops: tuple) -> Box:
    """The box that is left when the start of another of their kind ends the elements of these tags."""
    left = box
    while box.parent:
        if box.tag in tags:
            left = box.parent
        elif box.tag in stops:
            break
        box = box.parent
    return left


def rows(tags, start, end=None):
    """Rows of ACTIONS for these tags and, if it does anything, their end."""
    return {**{tag: (start, tag) for tag in tags}, **({'/' + tag: (end, tag) for tag in tags} if end else {})}


ACTIONS = {                         # tag: what it does, and to which tag it amounts
    **rows(BREAKS, Builder.start, Builder.end), **rows(['button'], Builder.start_button, Builder.end_button),
    'xmp': (Builder.start, 'pre'), '/xmp': (Builder.end, 'pre'),
    'listing': (Builder.start, 'pre'), '/listing': (Builder.end, 'pre'),
    **rows(['a'], Builder.start_link, Builder.end_link), **rows(['sup'], Builder.start_raised, Builder.end_raised),
    **rows(['b', 'strong'], Builder.start_bold, Builder.end_bold), **rows(['br', '/br'], Builder.line_break),
    **rows(['hr'], Builder.ruler), **rows(['time'], Builder.time), **rows(['span', 'cite'], Builder.span),
    **rows(['em', 'i', 'small'], Builder.set_apart), **rows(PICTURES, Builder.picture),
    **rows(NOT_READ, Builder.pass_over), **rows(['plaintext'], Builder.plain_text),
    **rows(['frameset'], Builder.frames)}


# Hints: the concepts that class, id, role and itemprop name. Words are the parts of 'post-content relatedLinks';
# two words joined by '-' must stand side by side.
HINTS = (
    ('story', 'articlebody entrycontent postcontent storybody bodytext articletext richtext rte prose wysiwyg markdown '
              'rich-text article-body article-content article-text article-copy entry-content post-content post-body '
              'story-body story-content story-text blog-content blog-post body-content body-text body-copy '
              'content-body single-content news-text text-long field-body node-body main-text main-article '
              'page-content post-text e-content news-content detail-text wp-block sqs-html '
              'block-heading block-list block-html html-block paragraph paragraphs textbody texto'),
    ('article', 'article hentry post blogposting entry newsarticle artikel articulo noticia story blog single news '
                'articolo artykul artikkel clanek clanok clanak cikk articol'),
    ('content', 'content body contenido inhalt cuerpo container contents contenuto conteudo konten icerik obsah tresc '
                'continut inhoud innhold'),
    ('main', 'main mainbody primary maincontent'),
    ('text', 'text copy txt textblock'),
    ('headline', 'headline title heading titre titulo h1 h2 h3'),
    ('deck', 'subtitle subtitel subheadline subhead subline standfirst deck dek lead lede leadtext intro summary '
             'abstract teaser-text chapo sottotitolo vorspann perex ingress strapline excerpt description '
             'introduction sub-title sub-headline preface preamble entradilla '
             'sommario occhiello chapeau zajawka bajada copete'),
    ('kicker', 'kicker eyebrow overline dachzeile topline rubric supertitle pretitle roofline'),
    ('quote', 'quote blockquote pullquote zitat citation cite'),
    ('question', 'faq faqs question answer accordion questions'),
    ('caption', 'caption captions figcaption legend credit credits copyright-holder bildunterschrift didascalia '
                'imagecaption imgcaption bildtext pie-foto cutline image-desc image-description photo-desc '
                'picture-desc img-desc foto-desc cptn picinfo img-cap image-cap photo-cap media-description '
                'media-copyright legende leyenda fotopodpis bildetekst billedtekst fotobyline'),
    ('image', 'image img figure photo picture bild foto media thumbnail fotos immagine imagen'),
    ('gallery', 'gallery slider slide carousel swiper slick splide flickity lightbox galerie slideshow'),
    ('video', 'video player audio podcast embed youtube vimeo jwplayer'),
    ('navigation', 'nav navi navbar navigation menu menus submenu breadcrumb breadcrumbs crumb crumbs skip burger '
                   'drawer tab tabs offcanvas topbar menubar sitemap mega megamenu'),
    ('header', 'header masthead head top kopf branding logo hero'),
    ('footer', 'footer foot bottom fuss colophon copyright legal imprint contentinfo disclaimer'),
    ('sidebar', 'sidebar aside rail secondary complementary widget widgets rightbar sidenav right-column right-col '
                'col-right side'),
    ('related', 'related recommend recommended recommendation recommendations recirc readmore read-more read-next '
                'read-also more-stories more-news more-from more-on more-articles more-posts also-like you-may '
                'trending popular most-read most-viewed latest recent further suggested suggestions upnext up-next '
                'next-article next-post outbrain taboola crosslink similar verwandt zum-thema relacionadas '
                'relacionados correlati discover see-also moreon keepreading also-read interlinking backlinks onward '
                'video-title player-title video-heading video-headline relacionada relacionado ilgili powiazane '
                'souvisejici suvisiace kapcsolodo terkait correlate gerelateerd relatert relaterat povezano'),
    ('card', 'card cards tile tiles grid listing loop archive feed preview thumb thumbs collection '
             'repeater dyn-list itemlist items item'),
    ('teaser', 'teaser teasers'),               # of another story, while a card or an item may be a part of this one
    ('share', 'share sharing shares social facebook twitter whatsapp pinterest linkedin follow sns teilen addtoany '
              'sharedaddy compartir socials copy-link telegram condividi partager paylas udostepnij sdilet sdileni '
              'compartilhar delen dela'),
    ('comment', 'comment comments disqus respond commentlist discussion forum kommentar kommentare comentarios reply '
                'replies reaction reactions livefyre commentaires opinions yorumlar yorum komentarze komentari '
                'komentare kommentarer kommentit commenti diskuse diskusia hozzaszolas'),
    ('newsletter', 'newsletter newsletters enews subscribe subscription signup sign-up mailing mailchimp optin opt-in '
                   'inscription abo abonnement email mailinglist lead-magnet nieuwsbrief nyhetsbrev nyhedsbrev '
                   'boletin bulten newsletterbox newsletterform newslettersignup newsletterteaser newsletterwidget'),
    ('form', 'form forms field fields input search captcha select textarea required checkbox gform wpcf hbspt fieldset '
             'searchform'),
    ('button', 'button buttons btn btns cta ctas call-to action actions'),
    ('author', 'author authors byline writer bio contributor contributors avatar vcard autor redakteur redaktion '
               'journalist gravatar profile creator authorbox biography fn by signature'),
    ('meta', 'meta metadata date time info publish published posted updated reading views timestamp datum fecha '
             'datetime dateline data pubdate'),
    ('tags', 'tags tag category categories topic topics keyword keywords label labels taxonomy badge pill hashtag '
             'hashtags tagcloud'),
    ('ad', 'ad ads adv advert advertisement advertising adslot sponsor sponsors sponsored promo promotion banner dfp '
           'gpt partner anzeige werbung publicidad affiliate commercial marketing announcement announce poll polls '
           'sondage umfrage encuesta sondaggio anketa ankieta szavazas kysely afstemning omrostning opinary '
           'reklama reklam reklame pubblicita publicite publicidade annonce annons oglas iklan mainos hirdetes'),
    ('overlay', 'popup popin modal overlay cookie cookies consent gdpr privacy dialog toast onetrust didomi '
                'usercentrics cookiebot cookieyes borlabs cmplz cky sp-message iubenda klaro osano tooltip floating '
                'flyout interstitial is-sticky sticky-container sticky-col sticky-sidebar sticky-top sticky-bar '
                'sticky-ad sticky-footer'),         # but WordPress calls a post that stays on top 'sticky'
    ('paywall', 'paywall premium login signin sign-in register account member membership piano locked regwall metered'),
    ('donation', 'donate donation donations donor donors support contribute contribution contributions appeal '
                 'fundraising fundraiser giving gift crowdfunding spende spenden donar donaciones dona apoya don dons '
                 'soutien soutenir sostieni donazioni steun doneer apoie wspieraj'),
    ('contents', 'toc tableofcontents table-of jump index anchor outline tableofcontent table-contents'),
    ('pager', 'pager pagination prev previous next paging page-numbers nav-links post-nav'),
    ('unseen', 'hide hidden sr-only screen-reader visually invisible noprint offscreen a11y print sronly'),
    ('shop', 'product products price prices cart shop buy rating ratings review reviews offer offers deal deals coupon '
             'quantity checkout woocommerce pricing'),
    ('table', 'table row cell spec specs stat stats'),
    ('tool', 'tool tools toolbar icon icons utility util settings lang language locale theme translate feedback vote '
             'like rate bookmark save font'),
    ('event', 'event events calendar weather stock ticker score quiz survey game map location address phone '
              'contact job career'),
    ('live', 'live liveblog timeline update updates'),
    ('list', 'list ul ol li bullet bullets'),
    ('template', 'fail done success error w-form w-condition'),
)
HINT_BITS = {name: 1 << i for i, (name, _) in enumerate(HINTS)}
NAMING = re.compile(r"""\s(class|id|role|itemprop|itemtype|rel|data-(?:testid|component|qa))\s*=\s*"""
                    r"""(?:"([^"]*)"|'([^']*)'|([^\s>]*))""", re.I)
HIDDEN = re.compile(r"""\sstyle\s*=\s*(?:"[^"]*?|'[^']*?)(?:display\s*:\s*none|visibility\s*:\s*hidden)|"""
                    r"""\shidden(?:\s*=\s*["']?(?!["']?(?:false|until-found))|(?=[\s/>]))""", re.I)
# Classes that hide, as Tailwind and Bootstrap have them; 'hidden md:block' and 'd-none d-md-flex' are shown to some.
HIDING, CLASS = set('hidden is-hidden d-none'.split()), re.compile(r"""\sclass\s*=\s*["']?([^"'>]*)""", re.I)
SHOWN_TO_SOME = re.compile(r'(?<!\S)(?:\S+:|(?:d|show|visible|display)-)(?!none)\S')
# What a reader's click opens is text: the answers under an article's questions.
CLICKED_OPEN = re.compile('accordion|collaps|faq')
# What marks words that only a screen reader says ('Image source, '), and MediaWiki's '[edit]' in a heading.
NO_WORDS = re.compile(r'sr-only|sro\b|screen-?reader|visually-?hidden|hide-visually|clip:\s?rect\(|mw-editsection')
CAMEL = re.compile('(?<=[a-z])(?=[A-Z])')


def seems_hidden(attributes: str) -> bool:
    """A start tag's attributes hide its element, or its class may: such blocks are no story unless most of it is so."""
    if not ('hidden' in attributes or 'none' in attributes) or CLICKED_OPEN.search(attributes.lower()):
        return False
    names = CLASS.search(attributes)
    hides = names and HIDING.intersection(names[1].split()) and not SHOWN_TO_SOME.search(names[1])
    return bool(hides) or HIDDEN.search(attributes) is not None


def attribute_names(attributes: str) -> tuple:
    """(the concepts that a start tag's attributes name (bits of HINTS), its class)."""
    return names_in(attributes) if len(attributes) < LONGEST_NAMES else names_in.__wrapped__(attributes)


@lru_cache(maxsize=2048)
def names_in(attributes: str) -> tuple:
    """attribute_names of attributes of usual length; cached, for a page's elements are made alike."""
    hints, key = 0, ''
    for name, double, single, bare in NAMING.findall(attributes):
        value = double or single or bare
        if not value.endswith('DiscussionForumPosting'):        # so is the post called, too, that a page is about
            hints |= name_hints(value[:LONGEST_NAMES])
        if name.lower() == 'class':
            key = value
    return hints, key


def hint_words() -> dict:
    """HINTS as word, or two joined by '-' -> the concepts that it names."""
    found = Counter()
    for name, words in HINTS:
        for word in words.split():
            found[word] |= HINT_BITS[name]
    return found


HINT_WORDS = hint_words()
UNDER_BOX = re.compile('(?:margin|padding|border|align)[ _-]*bottom')       # how it looks, not what it is


@lru_cache(maxsize=4096)
def name_hints(names: str) -> int:
    """The concepts in an attribute's value: 'post-content relatedLinks'. Cached: classes come back with other ids."""
    if not names.islower():
        names = CAMEL.sub(' ', names).lower()
    if 'bottom' in names:
        names = UNDER_BOX.sub(' ', names)
    hints, last = 0, ''
    for word in names.replace('-', ' ').replace('_', ' ').replace('/', ' ').split():
        hints |= HINT_WORDS.get(word, 0) | HINT_WORDS.get(f'{last}-{word}', 0)
        last = word
    return hints


# --- Blocks from text ---------------------------------------------------------------------------------
# In: a Page of plain text, whatever saved it: copied text, a browser's, lynx's or w3m's dump, Markdown, WET.
# Out: [Block]. First the lines: what was hard-wrapped is put together as it stands, and what opens a line (a bullet, a
# heading's sign) becomes the block's tag. Then the marks within, which are taken off and told in the block's fields.

# One-character marks that stand in the text for what each form says in its own way, until the block is made.
LINK, UNLINK, LINK_HERE, IMAGE, STRONG, AUTHOR = '\x01\x02\x03\x04\x05\x06'
WRAP = '\x0b'                       # where two lines were put together; white space to str.split
CODE = '\x07'                       # stands for lines of code while the others are put together
ESCAPED = 0x10FF00                  # a character that Markdown escapes waits here, far from web fonts' icons
MARK = re.compile('[\x01-\x06\U0010ff21-\U0010ff7e]')
UNSEEN = '\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0e\x0f\x7f\xad\u200b\u200e\u200f\u2060\ufeff'

MOST_LINES = 1_500_000              # each takes up to 1 KB to judge
NARROWEST, WIDEST = 45, 210         # columns: widths at which lines are wrapped
CASED, CASELESS, ANY_CASE = (2, .2, .25), (3, .2, 1), (1, .5, 99)   # votes that prove a width: so many, and of all;
                                    # for each longer line
STOPS = '.!?…。！？؟।۔።։။។"”»“«」』'    # what a sentence ends with: German quotations close with “, some with «
LINE_STOPS = STOPS + ':;'           # a line that ends so may be the last of its paragraph
OVERHANG = 10                       # columns: a line that is longer yet was not wrapped; marks take no column
BOUND = 25                          # columns: words bound by no-break blanks are seldom longer
FOREIGN = 1.2                       # bytes of UTF-8 a character: more have scripts whose columns are to be counted
LINES_A_SIGN = 20                   # Markdown has a sign of its kind on one line in so many
FEWEST_MARKS = 3                    # link numbers or addresses that are a form's, not the page's
LYNX_MARGIN = 3                     # columns by which lynx sets text in
SET_IN, AT_MARGIN = .5, .05         # share of its lines that stand there or further in, and just there
CENTRED = 3                         # columns by which a centred line may miss the middle
LINK_LINE, LINK_SIZE = 100, 16      # characters: a line that opens with a link is all link up to here; its usual size
CODE_INDENT = 4                     # columns by which Markdown sets code in
CELL_SIZE = 160                     # characters: a longer table cell is a paragraph in a layout table
WORDY_CELL = 20                     # characters: a longer one in a row without a table is a block
NEAR_ROWS = 2                       # blocks: a row without another so near is no table
ALT = 20                            # characters: so much said twice is an image's words and its caption
MOST_GAP = 2                        # blank lines: more say no more

WIDE = '[\u1100-\u115f\u2e80-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]'       # of two columns
NO_COLUMN = '[\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u093c\u0941-\u0948\u094d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]'
BARS, RULES = '│┃║|', '-=_~+|: ─━═│┃║┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝'
TYPED = '*+o#@-'                    # bullets that may as well be text where the line is not set in
IN_COPIES = '•◦‣▪▫●○■□*-'           # bullets of copied text: there a # is code, and most browsers copy no numbers
OPENERS = set(TYPED + '•◦‣▪▫●○■□☆★◎0123456789')
ITEM = re.compile(r'([*+o#@•◦‣▪▫●○■□☆★◎-]|\d{1,3}[.)])(\s+|$)(?!\1(?:\s|$))')
MARKDOWN_SIGNS = ('\n# ', '\n## ', '\n### ', '\n===', '\n---', '\n```', '**', '\n> ')
MARKDOWN_OPENING = r'([*+•-]|\d{1,3}[.)])(?:\s+|$)|(>)[> ]*|(#{1,6})(?:\s+|$)'
FENCES = ('```', '~~~')             # Markdown: what stands over and under code
HTML2TEXT_WIDTH = 78                # columns at which it breaks lines, headings too, if not told otherwise
SPREAD = 100                        # lines that one link may go around; 60 are enough for 999 of 1,000
WITHIN = 20                         # Markdown's items and quotations in one another, all opened by one line
IMAGE_NAME = r'\[(?!\d+\])[^\s\[\]]{2,}\](?=[\w\[]|$)'
LEADS_TO = r'\[[^\]\n]+\]: *(?:\S+(?: +["{].*)?)?$'        # Markdown: where a link of this name leads
LISTED_LINK = r'\s*(?:(?:\d+\.|\[\d+\]) \S+:.*|(?:https?|file|ftp|mailto|tel):\S*\s*|(?:Visible|Hidden) links:?)$'
CELLS_APART = re.compile(r' *\t\s*| {3,}')
FIGURES = re.compile(r'(\S[^\t]*?)((?: [-+−±]?[$€£¥]?\d(?:[\d.,:]*\d)?[%€]?){2,})')     # a row's head, its cells
FIGURE_ENDS = set('0123456789%€')   # how a figure ends
MOST_ROW = 200                      # characters of a line that can be a row
FEWEST_ROWS = 3                     # so many show by their columns that they are rows


def split_text(page: Page) -> list[Block]:
    """The blocks of a page saved as text, in its order. TooMuch if it has more lines than any page."""
    text = page.text
    if text.count('\n') > MOST_LINES:
        raise TooMuch(f'more than {MOST_LINES:,} lines, the limit for one page')
    for unseen in UNSEEN:
        if unseen in text:
            text = text.replace(unseen, '')
    lines = without_addresses(text.split('\n'))
    width, sizes = wrapping(text, lines)
    forms = forms_of('\n' + text, lines, width)
    if 'markdown' in forms:
        blocks, text = markdown_paragraphs(spread_links(lines))
    else:
        codes = take_code(lines, sizes, 'dump' in forms)
        blocks, text = paragraphs(lines, sizes, width, forms)
        text = put_code(codes, blocks, text) if codes else text
        text = with_rows(blocks, text) if 'dump' in forms else text
    for form, sign, pattern, to, _ in MARKS:
        if sign in text and form in forms:
            text = re.sub(pattern, to, text)
    return finished(cut(blocks, text.split('\n')))


def wrapping(text: str, lines: list) -> tuple:
    """The column at which the lines are hard-wrapped, 0 where they are not, and each line's length."""
    ways = [list(map(len, lines))]
    if len(text.encode('utf-8', 'replace')) > FOREIGN * len(text):      # lynx counts characters, others columns
        ways.append([len(line) + len(re.findall(WIDE, line)) - len(re.findall(NO_COLUMN, line)) for line in lines])
    return max([(*wrap_width(lines, sizes), sizes) for sizes in ways], key=lambda way: way[0])[1:]


def wrap_width(lines: list, sizes: list) -> tuple:
    """(votes for it, the width at which most lines end because the next word would not have fitted), (0, 0) if they do
    not. Lines whose sentence goes on below vote; if they are too few, as in a short text or a German one, all lines
    that do not end with a stop, but then one of those must agree, and no line may be longer."""
    sure, unsure, cased = [], [], 0
    for size, line, after in zip(sizes, lines, lines[1:]):
        if NARROWEST <= size <= WIDEST:
            after = after.lstrip()
            small = after[:1].isalpha() and not after[0].isupper()
            if small or after[:1].isalnum() and line[-1] not in LINE_STOPS:
                vote = size, min(size + 1 + first_word(after), WIDEST + 1)
                unsure.append(vote)
                if small:
                    sure.append(vote)
                    cased += after[0].islower()
    for votes, (fewest, share, each) in ((sure, CASED if 2 * cased > len(sure) else CASELESS), (unsure, ANY_CASE)):
        most, width = most_votes(votes)
        longer = sum(size > width and '   ' not in line for size, line in zip(sizes, lines))    # code, but no tables
        proven = any(begin <= width < end for begin, end in sure)
        if proven and most >= max(fewest + share * len(votes), each * longer):
            return most, width
    return 0, 0


def most_votes(votes: list) -> tuple:
    """(votes for it, the width that has most); a line votes for all widths from one up to another."""
    changes = [0] * (WIDEST + 2)        # from one width to the next
    for begin, end in votes:
        changes[begin] += 1
        changes[end] -= 1
    counts = list(accumulate(changes))
    most = max(counts)
    return most, counts.index(most)


def first_word(text: str) -> int:
    """Columns of the text's first word; East Asian text can be broken after every character."""
    word = len(text.partition(' ')[0])
    return 2 if word > 2 and is_unspaced(text[0]) else word


def is_unspaced(character: str) -> bool:
    """Whether it is of a script that is written without blanks; Hangul has them."""
    return '\u2e80' <= character <= '\uff60' and not '\uac00' <= character <= '\ud7a3'


def forms_of(text: str, lines: list, width: int) -> set:
    """The names of the forms whose marks are to be looked for."""
    forms, filled, set_in = {'any'}, len(lines) - lines.count(''), text.count('\n   ')
    links = text.count('](') if ']' in text else 0
    links += len(re.findall(r'(?m)^ {0,3}' + LEADS_TO, text)) if ']: ' in text else 0
    if (links > 1 or '#' in text and '\n#' in text) and is_markdown(text, links, filled):
        forms |= {'markdown', 'links'}
    elif set_in > SET_IN * filled and set_in - text.count('\n    ') > AT_MARGIN * filled:
        forms |= {'dump', 'lynx'}
    elif width:
        forms |= {'dump', 'pandoc'} if '\n-   ' in text else {'dump'}
    if links > 1 and links * LINES_A_SIGN > filled:
        forms.add('links')
    if '[' in text and len(re.findall(r'\[(?<![^\s(^“"]\[)\d{1,4}\](?=[^\s.,;:)\]])', text)) >= FEWEST_MARKS:
        forms.add('numbered')
    if '<' in text and text.count(' <http') + text.count('\n<http') >= FEWEST_MARKS:
        forms.add('addressed')
    return forms


def is_markdown(text: str, links: int, lines: int) -> bool:
    """Whether the text has Markdown's signs: many, and of several kinds or with links."""
    signs = list(map(text.count, MARKDOWN_SIGNS))
    return ((links + sum(signs)) * LINES_A_SIGN > lines
            and (sum(map(bool, signs)) > 2 or links > 1 and (any(signs) or '\n* ' in text or '\n- ' in text)))


def without_addresses(lines: list) -> list:
    """The lines without the list at the end that says where the links lead: a word, then addresses."""
    end = len(lines)
    while end and (not lines[end - 1].strip() or re.match(LISTED_LINK, lines[end - 1])):
        end -= 1
    return lines[:end - 1] if len(lines) - end > FEWEST_MARKS and end and len(lines[end - 1].split()) == 1 else lines


# -- Code --------------------------------------------------------------------------------------------------
# Neither a copy nor a dump marks it, but it looks like nothing else. On the bench, of the lines so found in 160 runs of
# copied text and 130 of each dump 95 of 100 are code in the page's markup; and of its lines of code .6 are found.

CODE_OPENS = re.compile(            # not as an item in small letters can: 'for adults;', 'if cold:'
    r'(?:import|from|def|class|const|let|var|function|func|fn|return|public|private|protected|static|package|using|'
    r'namespace|if|else|elif|for|while|try|except|catch|finally|switch|case|export|async|await|int|void|bool|type|'
    r'struct|interface|with|SELECT|FROM|WHERE|INSERT|UPDATE|CREATE)\b(?: \(|[^.!?]*(?:[{}=]|<[\w, ]+>|\w\(|'
    r'[\'"];?$))|'
    r'SELECT .* FROM\b|(?:import|using|package|return) [\w.]+;?$|from [\w.]+ import\b|(?:else|try|finally):$|'
    r'(?:if|elif|while)(?: not)? \w*[_.\[]\S*:$|except \w[\w ]*:$|for [\w, ]+ in \S+:$|class [A-Z]\w*:$|'
    r'(?:[$%>] )?(?:sudo|git|npm|npx|yarn|pnpm|pip3?|python3?|docker|kubectl|curl|wget|apt(?:-get)?|brew|cd|mkdir|'
    r'chmod|ssh|cargo|composer|php|gem|systemctl|terraform|aws|gcloud|helm|conda) [\w./~@$"\'-]|'
    r'''[}\])]+[;,]?$|//|/\*|\*/|#!|#include\b|>>> |</?[a-z!][^<>]*>$|["']?[a-z_][\w-]*["']?: ?["'\[{]''')
CODE_CALLS = re.compile(            # not 'child(ren)'
    r'(?:[a-z_$]\w*|\w+(?:(?:\.|::)\w+)+)\((?!(?:e?s|e?n|r?e|ren|in|innen)\)).*[)({;,:\]]$')
CODE_SETS = re.compile(r'''(?:[\w<>\[\]]+ ){0,2}[a-z_$][\w.\[\]"'$-]* (?:[:+-]?=|==) ?\S''')
CODE_ENDS = re.compile(r'''(?:[\w"'`)=,>\]](?: ?\{|[(\[])|(?:\w\([^()]*\)|["'`\]}]);|=>|\\|["'\]}],|'''
                       r'[\w)] ?\{[^{}]*\})$')
CODE_STOPS = set('({[;>\\,}')
CODE_OF_COPIES, CODE_OF_DUMPS = 2, 3    # lines of a run that look like code; those of dumps may be parts of sentences
CODE_APART, CODE_PLAIN = 6, 2       # lines from one that looks like code to the next; those between with plain words
LONGEST_CODE, CODE_SENTENCE = 300, 60   # characters of a line of code, and of a line that is a sentence beside it


def take_code(lines: list, sizes: list, dump: bool) -> list:
    """The lines of each run of code, taken out of the page's lines, where CODE alone stands for it."""
    signed = [i for i, line in enumerate(lines) if line and looks_like_code(line.strip())]
    codes, last = [], -1
    for k in range(len(signed) - 1, -1, -1):
        last = max(last, k)
        if k and goes_on_as_code(lines, signed[k - 1], signed[k]):
            continue
        if last - k + 1 >= (CODE_OF_DUMPS if dump else CODE_OF_COPIES):
            begin, end = whole_code(lines, signed[k - 1] + 1 if k else 0, signed[k], signed[last] + 1)
            codes.append(lines[begin:end])
            lines[begin:end], sizes[begin:end] = ['', CODE, ''], [0, len(CODE), 0]
        last = -1
    return codes[::-1]


def looks_like_code(text: str) -> bool:
    """A line opens or ends as code does, calls or sets something."""
    return 0 < len(text) <= LONGEST_CODE and bool(
        text[-1] in CODE_STOPS and CODE_ENDS.search(text) or CODE_OPENS.match(text)
        or '(' in text and CODE_CALLS.match(text) or '=' in text and CODE_SETS.match(text))


def goes_on_as_code(lines: list, begin: int, end: int) -> bool:
    """The lines between two of code are of it: few, and of those not set in none a sentence or alone between blanks."""
    if end - begin > CODE_APART:
        return False
    edge = min(set_in(lines[begin]), set_in(lines[end]))
    plain = [i for i in range(begin + 1, end)
             if lines[i].strip()[:1] not in ('', '#') and set_in(lines[i]) <= edge]
    return len(plain) <= CODE_PLAIN and not any(map(partial(is_beside_code, lines), plain))


def is_beside_code(lines: list, i: int) -> bool:
    """A line by code is a sentence, or stands between blank lines."""
    return not (lines[i - 1].strip() or lines[i + 1].strip()) or says_sentence(lines[i].strip())


def says_sentence(text: str) -> bool:
    """A line by code is a sentence."""
    return len(text) > CODE_SENTENCE and text[0].isupper() and text[-1] in STOPS


def whole_code(lines: list, floor: int, begin: int, end: int) -> tuple:
    """Where a run of code begins and ends, with the remarks right over it, down to a floor, and the lines right under
    it that are set in more and no sentence."""
    edge = min(set_in(line) for line in lines[begin:end] if line.strip())
    while begin > floor and lines[begin - 1].lstrip()[:1] == '#':
        begin -= 1
    while end < len(lines) and lines[end].strip() and set_in(lines[end]) > edge:
        if says_sentence(lines[end].strip()):
            break
        end += 1
    return begin, end


def set_in(line: str) -> int:
    """Blanks and tabs that a line opens with; the wide blanks of a Chinese paragraph set in no code."""
    return len(line) - len(line.lstrip(' \t\xa0'))


def put_code(codes: list, blocks: list, text: str) -> str:
    """The text without the signs that stand for code, whose lines go to the blocks, set in as far as they differ."""
    lines = text.split('\n')
    for i, code in zip([i for i, line in enumerate(lines) if line == CODE], codes):
        edge = min(set_in(line) for line in code if line.strip())
        blocks[i].tag, blocks[i].text, lines[i] = 'pre', [line.rstrip()[edge:] for line in code], ''
    return '\n'.join(lines)


# -- Lines put together ------------------------------------------------------------------------------------
# Blocks that have no text yet, and the text of all: a line a block, with WRAP where lines were put together.

def paragraphs(lines: list, sizes: list, width: int, forms: set) -> tuple:
    """Each line makes a block; but where lines are wrapped, one goes on with the one above if it stands as far in as
    that one's text and its first word would not have fitted there."""
    dump, headings, margin = 'dump' in forms, forms & {'lynx', 'addressed'}, LYNX_MARGIN if 'lynx' in forms else 0
    last, blocks, parts, gap, number = Block(''), [], [], 1, 0
    column = hang = -1                              # where the last line starts, and what follows its bullet or number
    room, width = 0, width or -WIDEST               # what is free at its end
    for line, size in zip(lines, sizes):
        rest = line.strip()
        if not rest or dump and rest[0] in RULES and len(rest) > 2 and not rest.strip(RULES):
            gap += 1
            continue
        indent = 0 if line[0] == rest[0] else len(line) - len(line.lstrip(' '))
        centred = 'lynx' in forms and indent > column and is_centred(rest, indent, width)
        hung = indent == hang and (hang > column or rest[0] not in OPENERS)     # else it may be the next item
        under = (centred or indent == column or hung) and line[indent] == rest[0] and room >= -OVERHANG
        if not gap and (rest[0] in BARS if last.tag == 'tr' else under and goes_on(parts[-1], rest, room)):
            parts += joint(parts[-1], rest), rest
            room = width - size - 1
            continue
        tag, hang = '', indent
        if rest[0] in OPENERS:
            start, opened = line.index(rest), ITEM.match(rest)
            hang += opened.end() if opened else 0
            item = opened and item_number(opened, start > margin or '\xa0' in line[:start], number, dump)
            if item:
                tag, number, rest, indent, hang = 'li', item[0], rest[item[1]:], start + item[1], start
                if not rest:
                    gap += 1
                    continue
        if not tag and ('\t' in rest or '   ' in rest or dump and rest[0] in BARS and rest.count(rest[0]) > 1):
            tag = 'tr'
        if not gap and last.tag in HEADINGS:
            last.tag = ''
        if headings and gap and not tag:
            tag = heading_of(rest, indent, gap, width, forms)
        blocks.append(last := Block('', tag, gap=gap))
        parts += '\n', rest
        column, room, gap = indent, width - size - 1, 0
    return blocks, ''.join(parts)[1:]


def goes_on(above: str, rest: str, room: int) -> bool:
    """Whether a line goes on with the one above, which had so much room: its first word would not have fitted, or else
    nothing ended there, and a no-break blank may have bound more words together."""
    word = first_word(rest)
    if room < word:
        return rest[0] != '[' or not re.match(IMAGE_NAME, rest)
    return room < BOUND and above[-1] not in LINE_STOPS and (
        rest[0].islower() or not rest[0].isupper() and room <= word + first_word(rest[word + 1:]))


def is_centred(rest: str, indent: int, width: int) -> bool:
    """A line stands in the middle, as lynx sets h1 and what the page centres."""
    return indent > 2 * LYNX_MARGIN and abs(2 * indent + len(rest) - width - LYNX_MARGIN) <= CENTRED


def joint(above: str, rest: str) -> str:
    """What comes between two lines that are put together."""
    return '' if is_unspaced(above[-1]) or is_unspaced(rest[0]) else WRAP


def item_number(opened: re.Match, inset: bool, last: int, dump: bool) -> tuple | None:
    """(the number of the list item that a mark opens, 0 after a bullet, and how long that is), None if it opens none.
    Numbers that the client made are set in, or go on after such a one; so are bullets that may as well be typed. Of
    the copies of browsers only Safari's have numbers, between tabs."""
    mark, blanks = opened.groups()
    if not (dump or mark in IN_COPIES or blanks == '\t' and opened.string.count('\t') == 1):     # more are a row's
        return None
    number = int(mark[:-1]) if mark[0].isdigit() else 0
    made = inset or len(blanks) > 1 or (number == last + 1 > 1 if number else mark not in TYPED)
    return (number, opened.end()) if made else None


def heading_of(rest: str, indent: int, gap: int, width: int, forms: set) -> str:
    """The tag of a line that may be a heading: lynx and its kin centre h1 and set the others in by two columns a level,
    lynx itself not even that, and quotations as far as h5; Firefox sets all in so, after two blank lines."""
    if 'lynx' not in forms:
        return f'h{indent // 2}' if gap > 1 and indent % 2 == 0 < indent <= 12 else ''
    if indent % 2 == 0 and indent <= 8:
        return '' if indent == 2 * LYNX_MARGIN and rest[0] in QUOTES else f'h{2 + indent // 2}'
    return 'h1' if is_centred(rest, indent, width) else ''


def with_rows(blocks: list, text: str) -> str:
    """The text with tabs between the cells of table rows, where a dump has but blanks; their blocks become rows."""
    lines = text.split('\n')
    may_be = [block.tag in ('', 'tr') and len(line) <= MOST_ROW and WRAP not in line and line[0] not in BARS
              for line, block in zip(lines, blocks)]
    begin = 0
    for end in range(1, len(lines) + 1):
        if end == len(lines) or blocks[end].gap or not (may_be[end] and may_be[end - 1]):
            if end - begin > 1:
                rows = with_columns(lines[begin:end]) or with_figures(lines[begin:end])
                for i, row in enumerate(rows, begin):
                    lines[i], blocks[i].tag = row, 'tr' if '\t' in row else blocks[i].tag
            begin = end
    return '\n'.join(lines)


def with_columns(lines: list) -> list:
    """Lines in each of which a word begins where one begins after blanks that set it apart, as rows; else none."""
    if len(lines) < FEWEST_ROWS or not any('  ' in line for line in lines):
        return []
    begins, apart = set(range(MOST_ROW)), set()
    for line in lines:
        begins &= {blank.end() for blank in re.finditer(r' +(?=\S)', line)}
        apart |= {column for column in begins if line[column - 2] == ' '}
        if not begins:
            return []
    cuts = [0, *sorted(begins & apart), None]
    return ['\t'.join([line[i:k].rstrip(' ') for i, k in zip(cuts, cuts[1:])]) for line in lines] if cuts[2:] else []


def with_figures(lines: list) -> list:
    """Lines that end in as many figures as one beside them, and one over them with a word for each, as rows."""
    found = [FIGURES.fullmatch(line) if line[-1] in FIGURE_ENDS else None for line in lines]
    counts, rows = [row[2].count(' ') if row else 0 for row in found] + [0], list(lines)
    for i, row in enumerate(found):
        above = i and counts[i - 1] == counts[i]
        if row and (above or counts[i + 1] == counts[i]):
            rows[i] = row[1] + row[2].replace(' ', '\t')
            if not above and i and lines[i - 1].count(' ') == counts[i]:
                rows[i - 1] = lines[i - 1].replace(' ', '\t')
    return rows


def spread_links(lines: list) -> list:
    """Markdown's lines, a link around several put around each, not in code: turndown writes '[', 'Text', '](/a)'."""
    lines, start, code = list(lines), None, False
    for i, line in enumerate(lines):
        code ^= line.lstrip().startswith(FENCES)
        more = 0 if code else line.count('[') - line.count(']')
        if more == -1 and '](' in line and start is not None and i - start <= SPREAD:
            lines[start] = lines[start].replace('[', '', 1)
            text, _, address = line.rpartition('](')
            lines[i] = text + address.partition(')')[2]
            lines[start:i + 1] = map(all_link, lines[start:i + 1])
        if more:
            start = i if more == 1 and markdown_opening(line.strip())[1][:1] == '[' else None
    return lines


def all_link(line: str) -> str:
    """A line of Markdown, all that its opening marks leave of it a link."""
    line = line.rstrip(' \\')
    text = markdown_opening(line.lstrip())[1]
    return line[:len(line) - len(text)] + (text and LINK + text + UNLINK)


def markdown_paragraphs(lines: list) -> tuple:
    """The same for Markdown, where a line goes on with the one above unless a mark forbids. Code keeps its lines."""
    last, blocks, parts, gap, code, listed, broken, room = Block(''), [], [], 1, False, False, False, 0
    for line in lines:
        rest = line.strip()
        if rest.startswith(FENCES):
            code, last = not code, Block('', 'pre end')
            continue
        if not rest or rest[:3] == ':::' or rest[0] == '[' and re.match(LEADS_TO, rest):
            gap += 1
            continue
        if not rest.strip(RULES + '*') and len(rest) > 1 and not code:
            if not gap:
                last.tag = last.tag or underlined(rest)
            gap += last.tag != 'tr'
            continue
        tag, rest = ('', rest) if code else markdown_opening(rest)
        if not rest:
            gap += 1
            continue
        indent = len(line) - len(line.lstrip())
        listed = tag == 'li' or listed and indent > 1
        if code or not tag and indent >= CODE_INDENT and not listed and (gap or last.tag == 'pre'):
            tag = 'pre'
        elif not tag and ('\t' in rest or '   ' in rest
                          or '|' in rest and (rest[0] == '|' or last.tag == 'tr' and not gap)):
            tag = 'tr'
        shift = 0 if code else CODE_INDENT
        if tag == last.tag == 'pre':
            last.text += [''] * gap + [line.rstrip()[shift:]]
        elif (not gap and not broken
              and (tag == last.tag == 'blockquote' or not tag and last.tag in ('', 'li', 'blockquote')
                   or not tag and last.tag in HEADINGS and -1 <= room < first_word(rest))):
            parts += joint(parts[-1], rest), rest
        else:
            last = Block([line.rstrip()[shift:]] if tag == 'pre' else '', tag, gap=gap)
            blocks.append(last)
            parts += '\n', '' if tag == 'pre' else rest
        gap, broken, room = 0, line[-2:] == '  ' or line[-1] == '\\', HTML2TEXT_WIDTH - len(line) - 1
    return blocks, ''.join(parts)[1:]


def underlined(rule: str) -> str:
    """The tag of a line that such a rule underlines."""
    return 'tr' if '|' in rule else '' if ' ' in rule else {'=': 'h1', '-': 'h2'}.get(rule[0], '')


def markdown_opening(rest: str) -> tuple:
    """(tag, what is left) of a line that may open an item, a quotation or a heading, or one in another."""
    tag = ''
    for _ in range(WITHIN):
        opened = re.match(MARKDOWN_OPENING, rest)
        if not opened or tag[:1] == 'h':
            break
        tag = 'li' if opened[1] else 'blockquote' if opened[2] else f'h{len(opened[3])}'
        rest = rest[opened.end():]
    return tag, rest


# -- Marks within ------------------------------------------------------------------------------------------
# Form, a piece of text that must stand somewhere, pattern, what replaces it, why. Forms: markdown; links (that of
# Markdown); dump (a browser's); numbered (lynx, elinks: [12]text); addressed (Firefox: text <address>); any. Each is
# applied once to all texts, a block a line, so that none may take a '\n'.

PICTURE = r'!\[[^\[\]\n]*\]\([^()\n]*\)'
FILE = r'(?=[^\s\[\]]+\])[^\s\[\]]*?\.(?:jpe?g|png|gif|svg|webp|avif|ico|bmp|tiff?)\b[^\s\[\]]*'
MARKS = (
    ('markdown', '\\', r'\\(?:([!-/:-@\[-`{-~])|(?=\n|\Z))', lambda m: chr(ESCAPED + ord(m[1])) if m[1] else '',
     'escaped: \\* is a star, or a line break that is meant'),
    ('markdown', '<img', r'<img\b[^<>\n]*>', IMAGE, 'HTML in Markdown: an image'),
    ('markdown', '<http', r'<(https?://[^<>\s]+)>', LINK + r'\1' + UNLINK, 'a bare address'),
    ('markdown', '<', r'</?[a-zA-Z][^<>\n]*>|<!--(?:(?!<!--)[^\n])*?-->', '', 'HTML in Markdown'),
    ('markdown', ']{', r'(?<!!)\[([^\[\]\n]*)\]\{[^{}\n]*\}', r'\1', 'pandoc: a span with a class'),
    ('links', '![', rf'(?m)^(?:{PICTURE}|\[{PICTURE}\]\([^() \n]*\))(?=[\w"“„«©(\[])',
     IMAGE, 'an image, and what html2text does not set apart from its words: its caption, a paragraph'),
    ('links', '![', r'!\[(?:Image \d+(?:: [^\[\]\n]*)?|([^\[\]\n]*))\](?:\([^()\n]*\)(?:\{[^{}\n]*\})?|\[\w*\])',
     lambda m: IMAGE + m[1] + IMAGE if m[1] else IMAGE, 'an image; Jina numbers them and makes up the rest'),
    ('links', '](#', r' ?\[[¶#§🔗⚓]︎?\]\(#[^()\n]*\)', '', 'what a heading is linked to itself by'),
    ('links', ']', r'\[([^\[\]\n]*)\](?:\([^() \n]*(?:\([^() \n]*\)[^() \n]*)*(?:[ \x0b]+"[^"\n]*")?\)|\[\w*\])'
     r'(?:\{[^{}\n]*\})?', lambda m: LINK + AUTHOR * leads_to_author(m[0]) + m[1] + UNLINK, 'a link'),
    ('markdown', '{', r' ?\{[#.:][^{}\n]*\}(?=\n|\Z)', '', "pandoc: a heading's name and class"),
    ('markdown', '***', r'\*\*\*(?=\S)([^*\n]+)(?<=\S)\*\*([^*\n]*)\*', r'**\1**\2',
     'bold, and italic with what follows'),
    ('markdown', '**', r'(?m)^\*\*([^*\n]+)\*\*$', STRONG + r'\1', 'a bold line'),
    ('markdown', '*', r'(\*\*?)(?=\S)([^*\n]+)(?<=\S)\1', r'\2', 'bold or italic'),
    ('markdown', '**', r'(?m)^\*\*([^*\n]+)\*\*', r'\1', 'the same, with blanks inside: many converters write so'),
    ('markdown', '_', r'(?<!\w)(__?)(?=\S)([^_\n]+)(?<=\S)\1(?!\w)', r'\2', 'bold or italic'),
    ('markdown', '^', r'\^([^\s^]+)\^', r'\1', 'pandoc: raised'),
    ('markdown', '`', r'(?<!`)`([^`\n]+)`(?!`)', r'\1', 'code in a line'),
    ('numbered', '[', r'\[(?<!\w\[)\d{1,4}\](?! )', LINK_HERE, 'a link starts'),
    ('addressed', '<', r'[ \x0b]?<https?://[^\s<>]+>', LINK_HERE, 'a link ended'),
    ('addressed', '', r'(?<!\S)([*/])(?=\S)((?:(?!\1).)+)(?<=\S)\1(?!\w)', r'\2', 'bold or italic'),
    ('dump', '[', r'\[(?:https?|file|ftp|mailto|tel|javascript):[^\[\]\n]*\]', LINK_HERE, 'lynx, links in the line'),
    ('any', '[', r'\[(?:INLINE|LINK|IMG|EMBED|USEMAP|' + FILE + r')\]', IMAGE, 'an image without words'),
    ('dump', '[', r'\[(?<![^\n]\[)(?![A-Z][a-z]+\])(?:[!-Z^-~]{2,}\](?:\[[!-Z^-~]{2,}\])*(?=\w|\n|\Z)|'
     r'(?=[^\s\]_-]*[_-])[!-Z^-~]+\] )', IMAGE, 'w3m: the same, its name cut short; but not [a]fter or [Chorus]'),
    ('dump', '\n***** ', r'(?<=\S)_(?=\S)', ' ', 'html2text: a link'),
    ('dump', '\n***', r'(?m)^(\*{3,6}) (.+) \1$', STRONG + r'\2', 'html2text: a heading'),
    ('pandoc', '[', r'(?m)^\[([^\[\]\n]+)\]$', IMAGE + r'\1' + IMAGE, "an image's text"),
    ('any', '¶', r'(?:[ \x0b' + LINK_HERE + r']|\[\d{1,4}\]){0,9}¶(?=\n|\Z)', '',
     'what a heading is linked to itself by'),
    ('dump', '____', r'_{4,}', '', 'a field to fill'),
    ('dump', '[', r'\[(?: *|[xX*] ?)\]', '', 'the same, and a box to tick'),
    ('dump', '(BUTTON)', r'\(BUTTON\)[ \x0b]?', LINK_HERE, 'lynx: a button'),
    ('lynx', '#', r'(?i)\A#(?=.*(?:\b(?:alternate|feeds?|rss|atom|search|json|home|next|prev)\b|»)).*', '',
     'lynx: the names of the feeds and the like that the page leads to'),
    ('dump', 'IFRAME:', r'IFRAME:(?<![^\n]IFRAME:)[ \x0b].*', '', 'lynx: a page in the page'),
    ('dump', 'CAPTION:', r'CAPTION:(?<![^\n]CAPTION:) ', '', 'lynx: what a table is called'),
    ('dump', '[', r'\[(INS|DEL|S):[ \x0b]?([^\[\]\n]*?)[ \x0b]?:\1\]', r'\2', 'text put in later, struck out'),
    ('dump', '^', r'\^(?<=\S\^)(?=[\x03\d*†‡®™℠©°℃(\[]|(?:st|nd|rd|th|e|er)\b)', '', 'raised'),
    ('dump', '[', r'\[(?<=[A-Z]\[)(\d{1,2}|x)\]', r'\1', 'lowered, as in CO2'),
)


def cut(blocks: list, texts: list) -> Iterator:
    """(block, its text) for each; of a row that lays out the page each cell, of an image its words and its caption."""
    tags = [block.tag for block in blocks]
    for i, (block, text) in enumerate(zip(blocks, texts)):
        more = ()
        if block.tag == 'tr':
            text, *more = row_texts(text, 'tr' in tags[max(i - NEAR_ROWS, 0):i] + tags[i + 1:i + 1 + NEAR_ROWS])
            block.tag = 'tr' if '\t' in text else ''
        elif block.tag == 'pre':
            text = '\n'.join(block.text)
        elif WRAP in text:
            text, *more = alt_and_caption(text.replace(WRAP, ' '))
        yield block, text
        yield from ((Block(''), text) for text in more)


IMAGE_WORDS = re.compile(f'[ {LINK}]*{IMAGE}[^{IMAGE}]+{IMAGE}[ {UNLINK}]*')     # an image alone in its line


def finished(cuts: Iterator) -> list:
    """The blocks with their texts, and with what the marks say. Those of nothing but marks are left out, but the block
    after an image knows of it, if it stands in the same paragraph or the image was alone."""
    done, image, alone, gap = [], False, False, 0
    for block, text in cuts:
        if gap or block.gap > MOST_GAP:
            block.gap = min(max(gap, block.gap), MOST_GAP)
        if image:
            block.image = alone or not block.gap
            image = alone = False
        if '  ' in text or not text.isprintable() or ' ' in (text[:1], text[-1:]):
            image = IMAGE in text
            block.image |= image
            if not block.tag and IMAGE_WORDS.fullmatch(text):
                block.tag = 'img'
            text = read_marks(block, text)
        if text.strip(JOINERS).strip():
            block.text, gap = text, 0
            done.append(block)
        else:
            image, alone, gap = block.image, block.image, block.gap
    return done


def row_texts(text: str, table: bool) -> list:
    """The texts of a row: one, its cells, if it is one of a table; or each cell, if that lays out the page. A row drawn
    in a box may be of several lines, and so are its cells."""
    boxed = text[:1] == text[-1:] and text.startswith(tuple(BARS))
    cells = CELLS_APART.split(text)
    bar = text[0] if boxed else '' if len(cells) > 1 else '|'
    if bar:
        columns: dict = {}              # no table of lines by cells: one long line and many short ones fill none
        for line in text.split(WRAP):
            for i, cell in enumerate(line.strip().strip(bar).split(bar)):
                columns.setdefault(i, []).append(cell)
        cells = map(' '.join, columns.values())
    cells = [' '.join(cell.split()) for cell in cells]
    return ['\t'.join(cells)] if max(map(len, cells)) <= (CELL_SIZE if table or bar else WORDY_CELL) else cells


def alt_and_caption(text: str) -> list:
    """The text, or, where it says its start twice, an image's words and its caption."""
    again = text.find(text[:ALT], ALT)
    if again > 0 and text.startswith(text[:again].rstrip(), again):
        return [IMAGE + text[:again], text[again:]]
    return [text]


def read_marks(block: Block, text: str) -> str:
    """The text without its marks and with single blanks; what the marks say goes to the block's fields."""
    if block.tag not in ('tr', 'pre'):
        text = ' '.join(text.split())
    if MARK.search(text):
        block.strong = STRONG in text
        words = text.replace(IMAGE, '').replace(AUTHOR, '')
        block.linked = sum(map(len, re.findall(f'{LINK}([^{LINK}{UNLINK}]*)', words)))
        if AUTHOR in text:
            authors = re.search(f'{AUTHOR}(?:.*{AUTHOR})?[^{UNLINK}]*', text)
            block.authors = ' '.join(MARK.sub('', authors[0]).split())
        here, size = text.count(LINK_HERE), len(MARK.sub('', text))
        if here:                                    # only one end of each link is known
            whole = LINK_HERE in (text[0], text[-1]) and size <= LINK_LINE
            block.linked = size if whole else min(here * LINK_SIZE, size)
        text = MARK.sub(lambda mark: '' if mark[0] < ' ' else chr(ord(mark[0]) - ESCAPED), text)
        text = text if block.tag in ('tr', 'pre') else ' '.join(text.split())
    return text


# --- Cues ---------------------------------------------------------------------------------------------
# In: blocks. Out: each block's score: the sum of the points of its cues, above zero for the story. Each block is
# read twice: first by itself, then in its company: what its neighbours, its box and its look-alikes scored.

PROMPT_WORDS = (                    # concept, words and phrases in the languages people save pages in
    ('legal', '© copyright impressum datenschutz cookie cookies disclaimer trademark trademarks registered agb; all '
              'rights reserved; privacy policy; terms of use; terms of service; terms and conditions; alle rechte; '
              'tous droits; todos los derechos; tutti i diritti; todos os direitos; financial advice; for '
              'informational purposes; affiliate links; affiliate commission; informational purposes only; legal '
              'advice; republish; alle rettigheter; alla rättigheter; wszelkie prawa; všechna práva; všetky práva; '
              'minden jog; toate drepturile; все права; усі права; всички права; sva prava; tüm hakları; hak cipta; '
              'bảo lưu; جميع الحقوق; כל הזכויות; privacybeleid; privacy statement; privacy notice; politique de '
              'confidentialité; política de privacidad; política de privacidade; polityka prywatności; gizlilik '
              'politikası; integritetspolicy; personvernerklæring'),
    ('newsletter', 'newsletter newsletters subscribe subscribing abonnieren abonner abonnez suscríbete '
                   'suscríbase iscriviti assine inscreva subscreva nieuwsbrief aanmelden подпишитесь подписаться '
                   'подписывайтесь indbakke innboks innboksen inkorg inkorgen boletín bülten '
                   'nyhetsbrev nyhetsbrevet nyhedsbrev uutiskirje prenumerera '
                   "hírlevél odebírat рассылку розсилку бюлетин s’inscrire s'inscrire; zapisz się; abone ol; "
                   'sign up; signing up; mailing list; email address; e-mail address; your email; morning email; '
                   'daily email; weekly email; your inbox; email inbox; valid email; invalid email; posteingang; '
                   'adresse e-mail; adresse email; boîte mail; inscrivez-vous; tu correo electrónico; indirizzo '
                   'email; e-mailadres; seu e-mail; seu email; e-postadress; e-postadresse; adres e-mail; e-posta '
                   'adresiniz'),
    ('subscription', 'subscriber subscribers subscription abonnent abonnenten abo abonnement abbonati suscripción '
                     'assinante předplatné predplatné prenumerant abonnee abonament előfizetés pretplata подписка '
                     "передплата tilaajille s’abonner s'abonner premium paywall; free trial; "
                     'for free; log in; sign in; logga in; log ind; logg inn; zaloguj się; giriş yap; already a; '
                     'create an account; free account; register now'),
    ('donation', 'donate donation donations donor donors patreon spenden spende donner dona donar doneer paypal '
                 'ko-fi; tax deductible; tax-deductible; support our; support us; your support; your gift; your '
                 'contribution; make a gift; buy me a; faire un don; faites un don; votre don; una donación; uma '
                 'doação; una donazione; wesprzyj nas; podpořte nás; podporte nás; támogasson minket; поддержите нас; '
                 'підтримайте нас; podržite nas; susține-ne; støtt oss; stöd oss; вашето дарение; подкрепете'),
    ('share', 'share facebook twitter whatsapp linkedin instagram telegram pinterest teilen partager compartir '
              'condividi compartilhar compartilhe delen paylaş поделиться поділитися udostępnij sdílet zdieľať '
              'megosztás distribuie κοινοποίηση bagikan مشاركة tiktok bluesky mastodon reddit; '
              'follow us; follow me; copy link; folgen sie; suivez-nous; síguenos; seguici; preferred source; '
              'fuente preferida; bevorzugte quelle; source préférée; fonte preferita'),
    ('related', 'related recommended trending readmore lesetipps relacionadas relacionados correlati; read more; also '
                'read; read also; read next; more from; more on; more stories; you may; you might; also like; most '
                'read; most popular; most viewed; lesen sie; mehr zum; mehr zu; mehr von; auch interessant; lire '
                'aussi; à lire; lea también; leer más; te puede; leggi anche; leia mais; leia também; lees ook; lees '
                'meer; читайте также; baca juga; berita terkait; ilgili haberler; haberin devamı; tin liên quan; see '
                'also; up next; latest news; top stories; check out; learn more; find out more; more information'),
    ('comment', 'comment comments kommentar kommentare kommentieren comentario comentarios commentaire commentaires '
                'commenti reageer reply replies комментарии коментарі коментари yorum yorumlar komentarze komentáře '
                'hozzászólások comentarii σχόλια komentar komentari kommentarer kommentit تعليقات תגובות; let me '
                'know; let us know'),
    ('contact', 'contact email book demo schedule consultation kontakt; get in touch; reach out; get started; '
                'our team; talk to; work with us; visit our; join our; join us; can help; click here; download the; '
                'download our; be reached at'),
    ('advertising', 'advertisement advertising sponsored anzeige werbung publicidad publicité pubblicità publicidade '
                    'reklam reklama реклама advertentie annonce annons oglas hirdetés διαφήμιση iklan publicitate '
                    'إعلان פרסומת विज्ञापन sponsor ad; partner content; paid content'),
    ('navigation', 'menu search home startseite inicio accueil previous next more back zurück weiter close view all '
                   'page skip toggle; table of contents; jump to; in this article; in this guide; in this post'),
    ('author', 'author editor reporter journalist writer correspondent contributor columnist founder autor autorin '
               'redakteur freelance bio biography; is a; was a; is the; follow him; follow her; originally published; '
               'this article was; this story was; this post; first appeared; appeared first; reporting by; editing by'),
    ('source', 'sources source references quellen quelle bibliography doi http https www et al retrieved journal; '
               'works cited; further reading'),
    ('picture', 'photo photos foto fotos getty shutterstock unsplash istock courtesy reuters images credit '
                'photograph'),
    ('time', 'ago updated published posted uhr min mins minutes hours am pm gmt; minute read; read time'),
    ('shop', '$ shop buy cart sale order shipping amazon coupon discount off; add to'),
    ('you', "you your you’re you're"),
    ('we', 'we our us'),
    ('question', 'how what why when is can does do should which are who'),
)
EAST_ASIAN_PROMPTS = (
    ('newsletter', '登録|订阅|訂閱|구독|メルマガ'),
    ('share', 'シェア|印刷する|ポストする|分享|공유|微信|微博|扫描'), ('related', '関連|相关|相關|관련|推荐|おすすめ|ランキング|あわせて'),
    ('comment', 'コメント|评论|評論|댓글'), ('advertising', '広告|广告|廣告|광고'), ('legal', '版权|著作権|無断|转载|責任編輯|责任编辑|저작권|무단'),
    ('picture', '写真|사진|图片|圖'), ('subscription', 'ログイン|会員|登录|로그인|회원'), ('navigation', '一覧|トップ|首页|首頁|更多|もっと'))

REPORTED = {word: [f' {phrase.strip()} ' for phrase in phrases.split(';')] for word, phrases in (
    # a word that asks for nothing where a reporter writes it
    ('comment', 'declined to comment; declines to comment; refused to comment; for comment; not comment; '
                'further comment'),
    ('kommentar', 'keinen kommentar'), ('kommentieren', 'nicht kommentieren; nicht weiter kommentieren'),
    ('comentarios', 'hacer comentarios'),
    ('commentaire', 'de commentaire'), ('commentaires', 'de commentaires'), ('commenti', 'rilasciare commenti'))}

PROMPT_BITS = {name: 1 << i for i, (name, _) in enumerate(PROMPT_WORDS)}


def bits_of(names: str, bits: dict) -> int:
    """The bits of some concepts, of HINT_BITS or PROMPT_BITS."""
    return sum(bits[name] for name in names.split())


WORDS_END = '.,;:!?()[]|•·»«“”"…/'  # what ends a word, but white space
NO_BLANKS = '\u2e80'                # from here on scripts set no blanks between words
# Patterns that are strings are compiled where a page needs them.
DIGIT = re.compile(r'\d')
WORD_SPLIT = re.compile(rf'[^\s{re.escape(WORDS_END)}]+')
QUOTES, CLOSING_QUOTES = '"“„«‘‹「', '"”“»’›」'
COLONS, NOTE_MARKS = ':：', '0123456789⁰¹²³⁴⁵⁶⁷⁸⁹[]'
STORY_ENDS = '♦◆■●▪∎'              # what magazines set after a story's last word
KINDS_OF_TAGS = ('', 'p blockquote', 'li', 'h1 h2 h3 h4 h5 h6', 'td th tr', 'div')      # the first: all others
TAG_KINDS = {tag: kind for kind, tags in enumerate(KINDS_OF_TAGS) for tag in tags.split()}
AROUND = tuple('nav aside header footer form article main section figure ul ol table button blockquote details dl td '
               'label'.split())
AROUND_BITS = {tag: 1 << i for i, tag in enumerate(AROUND)}
AGAINST = [HINT_BITS[name] for name in (
    'caption navigation footer related newsletter button author ad overlay paywall'.split())]

ASKS = bits_of('newsletter subscription donation share related comment contact advertising legal', PROMPT_BITS)

# Edges: a value's step is the number of edges it has reached. Lengths are in characters, scores in points.
LENGTHS, FEW_LENGTHS, LINK_LENGTHS = (8, 15, 25, 40, 60, 90, 130, 200, 300, 500), (25, 60, 130, 300), (40, 130, 300)
NO_LINKS = 2                        # stands for the share that is linked, in a text that tells no links
LINK_SHARES, FEW_LINK_SHARES = (.001, .1, .25, .5, .9, NO_LINKS), (.001, .3, .7, NO_LINKS)
SCORES, FEW_SCORES = (-40, -25, -15, -7, 0, 7, 15, 25, 40), (-25, -8, 8, 25)
PAIR_SCORES = (-40, -30, -20, -8, 8, 20, 30, 40)
STORIES = (600, 1500, 4000)         # characters of sure story that a page has
MASSES = (.001, .01, .03, .1, .5, .9, .97, .99, .999)
CAPITAL_SHARES, COMMON_SHARES = (.01, .15, .3, .5, .8), (.01, .12, .24, .36, .48)
MOST_COMMON, FEW_COMMON = 80, 10    # words of a page's prose, the commonest and said twice; so few tell nothing
ALIKE_SHARES = (.001, .01, .05, .2, .5, .8)
LONG = 130                          # characters: what is longer is a paragraph; only so many are read for wording
SENTENCE, SENTENCES_IN = 25, 800    # characters: a shorter text has one sentence at most; so many are looked at
PROSE, SURE = 80, 4                 # characters, points: a block that is surely of the story's prose
MOST_SIZE = 2000                    # characters of one block that count as prose: none outweighs the rest of a story
BEST_SHARE = .6                     # of the page's prose: the smallest box that holds so much is the best
HEADING_LENGTH = 60                 # characters of a heading where no tag tells
ENDS = set('.,;!…。،؛')              # a heading ends with none of them
MENU_LINKED, MENU_LINE, MENU_RUN = .9, 60, 3     # share of the line, characters, lines: a third of a page’s blocks
MOSTLY = .6                         # of the page's text
NEITHER = -60                       # points: the score of what lies beyond the page's ends
MOST_SCORE = 25                     # points of one block that count where runs of the story are looked for
REGIONS = bits_of('footer comment overlay pager teaser', HINT_BITS)     # hold nothing of the story, however deep
OTHER_BOXES = bits_of('newsletter related share comment ad overlay author donation paywall button', HINT_BITS)
BOX_UP, BOX_SIZES = 8, (60, 150, 300, 600, 1200, 3000)      # boxes up to such a one; characters in it
FORM_SIZES = (60, 200, 500, 1000)   # characters beside a form; much text is a story with a form in it
NEAR_RUN, FAR = 6, 9                # blocks: so near a run; so far from the line over a list
SAMPLED, SAMPLE_SIZE = 400, 5000    # blocks, characters that tell the script of a page
EAST_ASIAN_SIZE = 2.2               # an East Asian character says as much as so many Latin ones


class Reading:
    """What is measured of a page's blocks: a list a measure, a value a block."""

    def __init__(self, blocks: list):
        self.blocks, self.n = blocks, len(blocks)
        self.texts = [block.text for block in blocks]
        self.east = is_east_asian(self.texts)
        self.times = Counter(self.texts)        # how often each text stands on the page
        self.lengths = list(map(len, self.texts))
        self.sizes = [EAST_ASIAN_SIZE * size for size in self.lengths] if self.east else self.lengths
        self.kinds = [TAG_KINDS.get(block.tag, 0) for block in blocks]
        self.heads = heads_of(self.texts)
        named = map(prompt_bits, self.heads, self.texts, repeat(self.east))
        self.prompts = [0 if block.tag == 'pre' else bits for block, bits in zip(blocks, named)]     # code asks nobody
        self.boxes = boxes_of(blocks)
        self.markup = any(box.tag for box in self.boxes)
        self.chains = [] if self.markup else chains_of(self.texts)      # of the numbers of lines that count
        self.amounts = [] if self.markup else amounts_of(self.texts)    # of the numbers of lines with amounts
        told = self.markup or any(block.linked for block in blocks)
        self.shares = [block.linked / size if told else NO_LINKS for block, size in zip(blocks, self.lengths)]
        self.held = held_by(self.boxes, blocks, self.lengths)           # box -> the characters in it
        self.around = hints_around(self.boxes, whole_boxes(self))
        self.all_over = bits_all_over([self.around[block.box].three for block in blocks], self.lengths, AGAINST)
        self.listed, self.contents = listed_headings(self)
        self.columns: dict = {}         # cue -> its step for each block

    def judge(self, scores: list) -> None:
        """Take in the first reading's scores, for the second."""
        self.scores, boxes = scores, self.boxes
        self.bounded = [max(-MOST_SCORE, min(MOST_SCORE, score)) for score in scores]
        self.prose = [min(size - .8 * block.linked, MOST_SIZE) for block, size in zip(self.blocks, self.lengths)]
        self.mass = [size / (1 + exp(-score / 10)) ** 2 for size, score in zip(self.prose, scores)]
        self.mass_before = [0.0, *accumulate(self.mass)]        # before each block; the last, of all
        self.total = self.mass_before[-1] + 1
        self.sure = [score > SURE and size > PROSE for score, size in zip(scores, self.prose)]
        self.resumed = set() if self.markup else going_on(self)
        held = held_by(boxes, self.blocks, self.mass)
        self.ways = ways_to(max((box for box in boxes if held[box] >= BEST_SHARE * self.total),
                                key=lambda box: box.depth, default=boxes[0]), boxes)
        self.alike = alike_masses(self.blocks, self.mass)

    def column(self, cue: str) -> list:
        """The step of a cue for each block, or its bits."""
        if cue not in self.columns:
            self.columns[cue] = MEASURES[cue](self)
        return self.columns[cue]


def is_east_asian(texts: list) -> bool:
    """A fifth of the characters are Chinese, Japanese or Korean."""
    sample = ''.join(texts[:SAMPLED])[-SAMPLE_SIZE:]
    return (has_east_asian(sample)              # seldom, and re takes 2 of the 130 ms of a start for these ranges
            and len(re.findall('[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]', sample)) > .2 * len(sample))


def has_east_asian(text: str) -> bool:
    """Whether a text has East Asian characters, or signs beyond them, as emoji are."""
    return not text.isascii() and max(text) >= NO_BLANKS


def heads_of(texts: list) -> list:
    """Each text's beginning in small letters, blanks between its words. All at once, as str.replace() is quick on long
    strings; not cut into words, which would take ten times the memory."""
    heads = '\0'.join([text[:LONG] for text in texts]).lower()
    for mark in WORDS_END:
        heads = heads.replace(mark, ' ')
    return heads.split('\0')


def trigger_words() -> dict:
    """Word -> [(word or phrase whose longest it is, its bit of PROMPT_WORDS)]."""
    found: dict = {}
    for name, listed in PROMPT_WORDS:
        words, *phrases = listed.split(';')
        for phrase in words.split() + phrases:
            word = max(phrase.split(), key=len)         # 'sign' of 'sign up', for most texts have an 'up'
            found.setdefault(word, []).append((f' {phrase.strip()} ', PROMPT_BITS[name]))
    return found


TRIGGERS = trigger_words()


def prompt_bits(head: str, text: str, east: bool) -> int:
    """Which prompts a block's wording names (bits of PROMPT_WORDS); to ask in quotation marks is somebody's speech."""
    bits, words = 0, head.split()
    told = TRIGGERS.keys() & words
    joined = f' {" ".join(words)} ' if told else ''
    for word in told:
        if not any(phrase in joined for phrase in REPORTED.get(word, ())):
            for phrase, bit in TRIGGERS[word]:
                if phrase in joined:
                    bits |= bit
    if words and words[0] in POINTING and is_pointer(' '.join(words)):      # less its colon: with a title in the same
        bits |= PROMPT_BITS['related']                                      # line it heads nothing
    if east:
        for name, pattern in EAST_ASIAN_PROMPTS:
            if re.search(pattern, text[:LONG]):
                bits |= PROMPT_BITS[name]
    return bits & ~ASKS if text[0] in QUOTES else bits


def boxes_of(blocks: list) -> list:
    """The boxes that hold the blocks, each after the one around it."""
    known: dict = {}
    for box in dict.fromkeys([block.box for block in blocks]):
        line = []
        while box is not None and box not in known:
            line.append(box)
            box = box.parent
        known.update(dict.fromkeys(reversed(line)))
    return list(known)


# The hints of a box, of two, of the three innermost and the regions around; the telling elements (AROUND_BITS).
Around = namedtuple('Around', 'own two three elements')


def whole_boxes(r: Reading) -> set:
    """The boxes that hold a page's headline or most of its text."""
    headline = next((block.box for block in r.blocks if block.tag == 'h1'), None)
    most = MOSTLY * sum(r.lengths)
    return {*boxes_around(headline), *[box for box, size in r.held.items() if size > most]}


def hints_around(boxes: list, whole: set) -> dict:
    """Box -> what is Around it. What lies in a region is of it, however deep; what holds the whole of a page is none
    ('comments-enabled')."""
    known = {None: Around(0, 0, 0, 0)}
    for box in boxes:
        one, two, three, around = known[box.parent]
        hints = box.hints if box.tag != 'body' else 0
        if box in whole:
            hints &= ~REGIONS
        if around & AROUND_BITS['blockquote']:
            hints &= ~HINT_BITS['footer']               # says who is quoted
        own = AROUND_BITS.get(box.tag, 0) if box.tag != 'footer' or box.chrome else 0
        known[box] = Around(hints, hints | one, hints | two | three & REGIONS, around | own)
    return known


def held_by(boxes: list, blocks: list, values: list) -> dict:
    """Box -> the sum of the values of the blocks in it, however deep."""
    held = dict.fromkeys(boxes, 0.0)
    for block, value in zip(blocks, values):
        held[block.box] += value
    for box in reversed(boxes):
        if box.parent is not None:
            held[box.parent] += held[box]
    return held


def ways_to(best: Box, boxes: list) -> dict:
    """Box -> (boxes up to where its line meets the best one's, how far below that lies the best)."""
    line, ways = set(boxes_around(best)), {}
    for box in boxes:
        up, down = ways.get(box.parent, (-1, best.depth))
        ways[box] = (0, best.depth - box.depth) if box in line else (up + 1, down)
    return ways


def alike_masses(blocks: list, masses: list) -> list:
    """For each block [the prose, the number] of those alike: the same tag in boxes of the same class in such boxes."""
    found, sums = [], {}
    for block, mass in zip(blocks, masses):
        box, outer = block.box, block.box.parent
        alike = sums.setdefault((block.tag, box.key, outer and outer.tag, outer and outer.key), [0.0, 0])
        alike[0] += mass
        alike[1] += 1
        found.append(alike)
    return found


def step(edges: tuple, values: object) -> list:
    """The step of each value: how many edges it has reached."""
    return list(map(partial(bisect, edges), values))


def cross(columns: list, others: list, width: int) -> list:
    """Two cues as one: each pair of steps is a step of its own."""
    return [a * width + b for a, b in zip(columns, others)]


def sentences(text: str) -> int:
    """How many ends of sentences a text shows, four at most."""
    if len(text) < SENTENCE:
        return int(text[-1] in STOPS)
    ends = text.count('. ', 0, SENTENCES_IN) + text.count('? ', 0, SENTENCES_IN) + text.count('! ', 0, SENTENCES_IN)
    if not text.isascii():
        ends += text.count('。', 0, SENTENCES_IN) + text.count('।', 0, SENTENCES_IN) + text.count('؟ ', 0, SENTENCES_IN)
        if text[-1] in SCRIPT_STOPS:
            ends += text.count(text[-1], 0, SENTENCES_IN)
        elif is_thai(text):
            ends += 1 + text.count(' ', 0, SENTENCES_IN) // THAI_CLAUSES
    return min(4, ends + (text[-1] in '.!?…'))


SCRIPT_STOPS = '۔።։။។'              # of Urdu, Ethiopic, Armenian, Burmese and Khmer, which stand for '.'
THAI_CLAUSES = 3                    # Thai and Lao have no stops, but blanks between clauses: so many to a sentence


def is_thai(text: str) -> bool:
    """A text of a sentence's length ends in a letter of Thai or Lao, which end sentences without a stop."""
    return '\u0e00' < text[-1] < '\u0eff' and len(text) >= LONG


def end_of(text: str) -> int:
    """How a text ends: 1 with a stop, if need be before a note's number ('at six.1') or the mark of a story's end, 2 if
    more follows, else 0."""
    last = text[-1]
    if last in STORY_ENDS:
        return int(text.rstrip(STORY_ENDS + ' ').endswith(tuple(STOPS)))
    if last.isdigit() or last == ']':
        text = text.rstrip(NOTE_MARKS)
        return int(text[-1:] in STOPS and text[-2:-1].isalpha())
    signed = last == '】' and is_signed(text)            # as in Japan
    return 1 if last in STOPS or signed or is_thai(text) else 2 if last in COLONS or last == ';' else 0


LISTED_WITHIN, LEAST_LISTED, LISTED_TIMES = 4, 3, 3    # blocks to the next line of a list; lines; times one stands


def repeats(r: Reading) -> list:
    """0 for a text that stands once on the page, else by its length. Of a paragraph only the copies count: some pages
    hold their story twice, for wide windows and narrow ones. What a table of contents lists is no copy."""
    steps: list = []
    seen: set = set()
    for text, size in zip(r.texts, r.sizes):
        again = r.times[text] > 1 and (size < LONG or text in seen)
        steps.append(1 + bisect(FEW_LENGTHS[:3], size) if again else 0)
        seen.add(text)
    for i in r.listed:
        steps[i] = 0
    return steps


def listed_headings(r: Reading) -> tuple:
    """(The headings that a table of contents lists, in page order; all lines of such tables): lines that stand together
    stand below once more in their order, apart, with as many paragraphs among them."""
    again = [i for i, text in enumerate(r.texts) if 1 < r.times[text] <= LISTED_TIMES and r.sizes[i] < LONG]
    prose_before = list(accumulate((size >= PROSE for size in r.sizes), initial=0))
    below, pairs = {}, []
    for i in reversed(again):
        if r.texts[i] in below:
            pairs.append((i, below[r.texts[i]]))
        below[r.texts[i]] = i
    lists = [[(-LISTED_WITHIN - 1, 0)]]
    for i, at in reversed(pairs):
        above, last = lists[-1][-1]
        if i - above > LISTED_WITHIN or at < last + 2 or last <= i:
            lists.append([])
        lists[-1].append((i, at))
    found, entries = [], set()
    for listed in lists:
        begin, end = listed[0][1], listed[-1][1]
        prose = prose_before[end] - prose_before[begin]
        if LEAST_LISTED <= len(listed) <= prose + 1 and begin > listed[-1][0]:
            found += [at for _, at in listed]
            entries.update(range(listed[0][0] - 1, listed[-1][0] + LISTED_WITHIN))
    return found, entries


def inside(r: Reading) -> list:
    """The telling elements around each block, but a form around most of the page, as ASP.NET sets one."""
    elements = [r.around[block.box].elements for block in r.blocks]
    told = ~bits_all_over(elements, r.lengths, [AROUND_BITS['form']])
    return [own & told for own in elements]


def in_other_box(r: Reading) -> list:
    """By how much text is in the smallest box around that is called newsletter and the like; 6 for much, or if none."""
    told = OTHER_BOXES & ~r.all_over
    alone = told & ~HINT_BITS['paywall']            # a paragraph that is called so stands behind one
    return sizes_of(r, {box for box in r.boxes if r.around[box].own & (alone if box.tag == 'p' else told)},
                    BOX_UP, BOX_SIZES)


def sizes_of(r: Reading, those: set, most: int, sizes: tuple) -> list:
    """For each block the step of the text in the nearest of those boxes, so many up at most; the last if none is."""
    if not those:
        return [len(sizes)] * r.n
    near = {None: (len(sizes), most)}   # box -> (that step, boxes up to it)
    for box in r.boxes:
        own, up = near[box.parent]
        near[box] = (bisect(sizes, r.held[box]), 0) if box in those else (own, up + 1) if up < most else near[None]
    return [near[block.box][0] for block in r.blocks]


def bits_all_over(names: list, lengths: list, against: list) -> int:
    """The bits against a story that most of a page's text has: its story has them. Comments may be most of it."""
    sizes, most = Counter(), MOSTLY * sum(lengths)
    for bits, size in zip(names, lengths):
        sizes[bits] += size
    return sum(bit for bit in against if sum(size for bits, size in sizes.items() if bits & bit) > most)


def side_of_headline(r: Reading) -> list:
    """0 without <h1>, 1 before it, 2 itself, 3 after it."""
    at = next((i for i, block in enumerate(r.blocks) if block.tag == 'h1'), None)
    return [0] * r.n if at is None else [1] * at + [2] + [3] * (r.n - at - 1)


def blank_lines(r: Reading) -> list:
    """Blank lines before and after each block; 9 on a page that has none, where they tell nothing."""
    gaps = [block.gap for block in r.blocks] + [2]
    if not any(gaps[1:-1]):
        return [9] * r.n
    return [3 * before + after for before, after in zip(gaps, gaps[1:])]


def lengths_around(r: Reading) -> list:
    """The lengths of each text and its two neighbours, as in boilerpipe (Kohlschütter and others, 2010); 125 for a row
    of a table, which is short among short ones."""
    lengths = [0, *step(FEW_LENGTHS, r.sizes), 0]
    around = cross(cross(lengths[1:], lengths, 5), lengths[2:], 5)
    return [125 if block.tag == 'tr' else own for block, own in zip(r.blocks, around)]


def capitals(r: Reading) -> list:
    """How many of each text's words, but the first, begin with a capital, by its length; 30 on a page without any."""
    words = (text[:LONG].split()[1:] for text in r.texts)
    shares = [sum([word[0].isupper() for word in own]) / (len(own) or 1) for own in words]
    return cross(step(FEW_LENGTHS, r.sizes), step(CAPITAL_SHARES, shares), 6) if any(shares) else [30] * r.n


def common_words(r: Reading) -> list:
    """How many of each text's words are the commonest of the page's sure prose, by its length; 30 on a page that shows
    too little of it. Each page tells its own, so that no language needs a list."""
    times: Counter = Counter()
    for head, score, size in zip(r.heads, r.scores, r.sizes):
        if score > SURE and size >= PROSE:
            times.update(head.split())
    common = {word for word, number in times.most_common(MOST_COMMON) if number > 1}
    if len(common) < FEW_COMMON or r.east:
        return [30] * r.n
    shares = [len(common.intersection(words)) / (len(words) or 1) for words in map(str.split, r.heads)]
    return cross(step(FEW_LENGTHS, r.sizes), step(COMMON_SHARES, shares), 6)


def after_colon(r: Reading) -> list:
    """How many blocks since a line that announces a list; 0 where none does."""
    found, since = [], FAR
    for text, size in zip(r.texts, r.sizes):
        found.append(bisect((1, 2, 4, FAR), since) % 4)
        since = 1 if text[-1] in COLONS else since + 1 if size < LONG else FAR
    return found


def what_follows(r: Reading) -> list:
    """Of a heading: 1 and more by the score of the first block after it that is none; else 0."""
    found, score = [0] * r.n, NEITHER
    for i in range(r.n - 1, -1, -1):
        if is_heading(r.blocks[i], r.sizes[i]):
            found[i] = 1 + bisect(FEW_SCORES, score)
        else:
            score = r.scores[i]
    return found


def is_heading(block: Block, size: float) -> bool:
    """A heading by its tag, or where nothing tells, a short line that is no sentence."""
    return block.tag in HEADINGS or not block.tag and size < HEADING_LENGTH and block.text[-1] not in ENDS


def place_by_run(r: Reading) -> list:
    """Before, in, after the run of blocks whose scores add up to most: the story, where no box holds it together."""
    worth = [score * sqrt(size) for score, size in zip(r.bounded, r.sizes)]
    start = begin = end = 0
    total = most = 0.0
    for i, value in enumerate(worth):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > most:
            most, begin, end = total, start, i + 1
    edges = (begin - NEAR_RUN, begin, end, end + NEAR_RUN)
    return [5 * bisect(edges, i) + own for i, own in enumerate(step(FEW_SCORES, r.scores))]


def between_prose(r: Reading) -> list:
    """The kind of each block, and how near prose is before and after it."""
    before, after = step((1, 3, 10), nearest(r.sure)), step((1, 3, 10), nearest(r.sure[::-1])[::-1])
    return cross(cross(r.kinds, before, 4), after, 4)


def nearest(flags: list) -> list:
    """How many blocks since the last that is flagged; 99 where there is none."""
    out, since = [], 99
    for flag in flags:
        out.append(since)
        since = 0 if flag else min(99, since + 1)
    return out


COUNTED = re.compile(r'(?:#|No\. ?|[^\W\d_]{3,12} )?(\d{1,2})(?:[.):](?!\d)| [–—-])\s?\S')
LEAST_COUNTED, LONGEST_COUNTED = 3, 160     # lines that count; characters of one


def chains_of(texts: list) -> list:
    """The numbers of lines that count 1, 2, 3 …, three or more a chain; one may stand within another."""
    found, going = [], {}               # the chains that have come to a number, the last one last
    for i, text in enumerate(texts):
        mark = COUNTED.match(text) if len(text) <= LONGEST_COUNTED else None
        number = int(mark[1]) if mark else 0
        if number == 1:
            found.append([])
            going[0] = [found[-1]]
        if going.get(number - 1):
            line = going[number - 1].pop()
            line.append(i)
            going.setdefault(number, []).append(line)
    return [line for line in found if len(line) >= LEAST_COUNTED]


AMOUNT = re.compile(                # '2 cups flour', '1-1/2 teaspoons salt', '½ TL Salz', but not '5G phones'
    r'\(?(?:\d+(?:[./–-]\d+)*|[¼½¾⅓⅔⅛])(?:[ -](?:\d/\d|[¼½¾⅓⅔⅛]))?\)?[ -]?(?:\w+ )?(?:cups?|tablespoons?|tbsps?|'
    r'teaspoons?|tsps?|ounces?|oz|pounds?|lbs?|quarts?|pints?|gallons?|cloves?|pinch|sticks?|slices?|grams?|'
    r'(?-i:k?g)|[mdc]?l|liters?|litres?|[et]l|esslöffel|teelöffel|prisen?|zehen?|bund|cuillères?|gousses?|'
    r'cucharad\w+|tazas?|cucchiai\w*|eetlepels?|theelepels?|msk|tsk|łyż\w+|szklank\w+|colher\w*)\b\.?'
    r'(?= .*[^\W\d_]{3})', re.I)
LEAST_AMOUNTS, LONGEST_AMOUNT = 3, 90       # lines of a list; characters of one


def amounts_of(texts: list) -> list:
    """The numbers of the lines of each list of amounts, of ingredients say, at most one other line between two."""
    found: list = [[]]
    for i, text in enumerate(texts):
        if len(text) <= LONGEST_AMOUNT and AMOUNT.match(text):
            if found[-1] and i - found[-1][-1] > 2:
                found.append([])
            found[-1].append(i)
    return [line for line in found if len(line) >= LEAST_AMOUNTS]


BAR, SHARED, EARLY = 6, 2, .35      # lines, those of them that share, the part of the page's prose before them


def is_in_bar(r: Reading, i: int) -> bool:
    """'Comments (14)' after lines to share a story that has hardly begun is a button as they are, and heads nothing."""
    shared = [bits for bits in r.prompts[max(0, i - BAR):i] if bits & PROMPT_BITS['share']]
    return len(shared) >= SHARED and r.mass_before[i] < EARLY * r.total


# 'Comment: A town takes fright' is an opinion and heads no comments, nor does what stands over the first paragraph;
# 'Related: …' often heads more of its like.
TITLED = re.compile(r'[^:]+: (?:\S+ ){2}\S')
SENDS_TO_COMMENTS = re.compile(r'(?i)(?:.*\? )?(?:have your say|tell us|let us know)\b.* in (?:the|our) comments?$')


def sends_to_comments(r: Reading, i: int) -> bool:
    """A line amid the story sends to its comments, 'Have your say in the comments', or is the button beside one."""
    return any(map(SENDS_TO_COMMENTS.match, r.texts[max(0, i - 1):i + 2]))


GOING_ON, GONE_ON = 4, 3            # blocks, of which so many are sure paragraphs of two sentences: the story goes on
LATE = .75                          # of the page's prose: after so much, what is like it is comments, bios, appeals
PARTS, AT_END = (.1, .6, .95), 3    # of the page's prose, before a heading; the part that only footers stand in
TERMS_NEAR, LEAST_TERMS = 6, 40     # blocks from a newsletter's words to the terms of its box; characters of those
OWN_CONTENTS = .5                   # of the headings listed stand over sure paragraphs: the story's contents, no menu
CALLS = bits_of('newsletter subscription donation legal', PROMPT_BITS)      # such a paragraph may be an appeal


def going_on(r: Reading) -> set:
    """The blocks of a saved text that say that the story goes on or after which it does, for all that a newsletter's
    box or other stories stand there: before three sure paragraphs, a list of amounts, or a heading that the story's
    contents list."""
    said = {i for i, head in enumerate(r.heads) if CONTINUES.match(head.lstrip())}
    if sum(any(r.sure[i + 1:i + 3]) for i in r.listed) >= OWN_CONTENTS * len(r.listed):
        said |= {i - 1 for i in r.listed}
    said |= {amounts[0] - 1 for amounts in r.amounts}
    told = [sure and made >= 2 * 3 and not prompts & CALLS          # each sentence is three steps of that cue
            for sure, made, prompts in zip(r.sure, r.column('sentences and end'), r.prompts)]
    end = bisect(r.mass_before, LATE * r.total)
    return said | {i - 1 for i in range(min(end, r.n)) if told[i] and sum(told[i:i + GOING_ON]) >= GONE_ON}


def ends_of_boxes(r: Reading) -> set:
    """The lines of a saved text that end a newsletter's box with its terms: 'By signing up, you agree to our terms.'"""
    asked, found = -TERMS_NEAR - 1, set()
    for i, prompts in enumerate(() if r.markup else r.prompts):
        if prompts & PROMPT_BITS['legal'] and i - asked <= TERMS_NEAR and r.sizes[i] >= LEAST_TERMS:
            found.add(i)
        elif prompts & PROMPT_BITS['newsletter']:
            asked = i
    return found


def since_words(name: str, r: Reading) -> list:
    """How many blocks since a heading with such wording, by how much of the story came before it, unless the story goes
    on, as its paragraphs or a line tell, a line goes on counting from before the heading, or the terms of a
    newsletter's box end it, but at the page's end."""
    out, last, part, begun = [], None, 0, name != 'comment'
    counted_from = {i: line[0] for line in r.chains for i in line}
    terms = ends_of_boxes(r) if name == 'newsletter' else ()
    for i, (text, prompts, size) in enumerate(zip(r.texts, r.prompts, r.sizes)):
        out.append(0 if last is None else 1 + 6 * part + bisect((2, 4, 8, 16, 40), i - last))
        begun = begun or size >= PROSE and text[-1] in STOPS and r.blocks[i].tag != 'li'
        heads = begun and size < HEADING_LENGTH and text[-1] not in STOPS   # unlike “The mayor had no comment.”
        if i in r.resumed or last is not None and (counted_from.get(i, i) < last or i in terms and part < AT_END):
            last = None
        elif prompts & PROMPT_BITS[name] and heads and not (
                name == 'comment' and (TITLED.match(text) or i in r.contents or is_in_bar(r, i)
                                      or sends_to_comments(r, i))):
            last, part = i, bisect(PARTS, r.mass_before[i] / r.total)
    return out


# The cues. Rows: name; how many steps it has, or the names of its bits; its step, or bits, for each block; why.
HINT_NAMES, PROMPT_NAMES = tuple(name for name, _ in HINTS), tuple(name for name, _ in PROMPT_WORDS)
FIRST = (                           # of each block by itself
    ('kind and length', 66, lambda r: cross(r.kinds, step(LENGTHS, r.sizes), 11),
     'a paragraph is long, a long heading a teaser'),
    ('kind and links', 42, lambda r: cross(r.kinds, step(LINK_SHARES, r.shares), 7),
     'a linked list item is a menu, a linked paragraph is not'),
    ('length and links', 20, lambda r: cross(step(LINK_LENGTHS, r.sizes), step(FEW_LINK_SHARES, r.shares), 5),
     'one link in much text is a reference'),
    ('sentences and end', 15, lambda r: [3 * sentences(text) + end_of(text) for text in r.texts],
     'prose is made of sentences, which end with a stop'),
    ('lengths around', 126, lengths_around, 'prose stands among prose, a menu’s line among short ones'),
    ('capitals', 31, capitals, 'menus and other titles are written in capitals'),
    ('bold', 5,
     lambda r: [1 + bisect(FEW_LENGTHS[:3], size) if block.strong else 0 for block, size in zip(r.blocks, r.sizes)],
     'a short bold line is a subhead'),
    ('repeated', 5, repeats, 'the story says things once'),
    ('place', 8, lambda r: step((.05, .15, .3, .5, .7, .85, .95), [i / r.n for i in range(r.n)]),
     'chrome stands at both ends'),
    ('side of the headline', 4, side_of_headline, 'the story follows its headline'),
    ('blank lines', 10, blank_lines, 'text forms set paragraphs off'),
    ('depth', 8, lambda r: step((3, 5, 7, 9, 11, 14, 18), [block.box.depth for block in r.blocks]),
     'chrome lies shallow'),
    ('called', HINT_NAMES, lambda r: [r.around[block.box].three & ~r.all_over for block in r.blocks],
     'what the three elements around are called, but what tells nothing'),
    ('inside', AROUND, inside, 'the telling elements around'),
    ('by a form', 5, lambda r: sizes_of(r, {box for box in r.boxes if box.form}, FORM_UP, FORM_SIZES),
     'what asks for an address stands by the field for it'),
    ('in another box', 7, in_other_box, 'a small box that is called newsletter is one; a large one may hold the story'),
    ('wording', PROMPT_NAMES, lambda r: [bits if size < LONG else 0 for bits, size in zip(r.prompts, r.sizes)],
     'prompts say what they want'),
    ('long wording', PROMPT_NAMES, lambda r: [bits if size >= LONG else 0 for bits, size in zip(r.prompts, r.sizes)],
     'the same words mean less in a paragraph'))
SECOND = (                          # of each block in its company, once the first reading is known
    ('own score', 10, lambda r: step(SCORES, r.scores), 'the first reading'),
    ('neighbours', 9,
     lambda r: step(PAIR_SCORES, map(add, [-MOST_SCORE, *r.bounded], [*r.bounded[1:], -MOST_SCORE])),
     'a doubtful block goes with its neighbours'),
    ('what follows', 6, what_follows, 'a subhead goes with its section'),
    ('way down', 8, lambda r: [min(r.ways[block.box][1], 7) for block in r.blocks],
     'what stands beside the box that holds the story'),
    ('way and kind', 36, lambda r: [6 * min(r.ways[block.box][0], 5) + kind for block, kind in zip(r.blocks, r.kinds)],
     'lists lie deeper in it'),
    ('prose alike', 7, lambda r: step(ALIKE_SHARES, [mass / r.total for mass, number in r.alike]),
     'share of the page’s prose made alike'),
    ('how many alike', 7, lambda r: step((2, 3, 5, 9, 20, 50), [number for mass, number in r.alike]),
     'one of a kind, one of many'),
    ('prose before', 10, lambda r: step(MASSES, [mass / r.total for mass in r.mass_before[:-1]]),
     'how much of the story is over'),
    ('prose after', 10, lambda r: step(MASSES, [1 - mass / r.total for mass in r.mass_before[1:]]), 'how much is left'),
    ('place by run', 25, place_by_run, 'the story stands together'),
    ('between prose', 96, between_prose, 'lists and subheads inside the story'),
    ('sentences by story', 60, lambda r: cross(r.column('sentences and end'), repeat(bisect(STORIES, r.total)), 4),
     'a short story has short paragraphs'),
    ('common words', 31, common_words, 'small words hold sentences together'),
    ('after a colon', 4, after_colon, 'a list that is announced'),
    ('since comments', 25, partial(since_words, 'comment'), 'comments go on to the end'),
    ('since share', 25, partial(since_words, 'share'), 'share lines stand at the end'),
    ('since related', 25, partial(since_words, 'related'), 'other stories stand together'),
    ('since newsletter', 25, partial(since_words, 'newsletter'), 'prompts stand at the end'))
MEASURES = {name: measure for name, _, measure, _ in FIRST + SECOND}


# Fitted by .ci/fit.py: begin
POINTS = {
    'markup': {
        'first': (-4, {
            'kind and length': (-5, 0, 2, 2, -1, -4, -11, -1, 1, 3, -9, -19, -7, 0, 6, 0, -1, 1, 3, 10, 7, 8, -10, -5,
                3, 10, 5, 1, -2, 3, 7, 3, 5, 1, 3, 6, 12, 6, -1, -5, -15, -3, -7, 10, -33, -4, 7, 12, 9, -2, 3, -6, -6,
                8, -6, -12, -12, -9, -2, -9, -7, -5, -8, 10, 1, 6),
            'kind and links': (-13, 6, -2, -3, 1, -15, 0, 5, 2, 5, 2, 1, -10, 0, 9, 4, 4, 8, 2, -8, 0, 6, 3, 2, -3, 8,
                -6, 0, -6, -4, 1, 2, -1, -8, 0, -4, -3, -11, -7, -11, -10, 0),
            'length and links': (-9, -12, -14, -9, 0, 1, 0, -1, -14, 0, 2, 2, 1, -17, 0, 10, 8, 1, -3, 0),
            'sentences and end': (-2, 3, -1, -3, 1, 4, -16, 0, 13, -14, -2, 2, -9, -8, 1),
            'bold': (-7, -3, 1, -7, -12),
            'repeated': (12, -9, -15, -10, -37),
            'place': (-2, 4, 4, 3, -1, -6, -13, -19),
            'side of the headline': (-5, -25, -15, -2),
            'depth': (3, 1, -3, 1, -2, -3, -3, -3),
            'called': {'story': 3, 'article': 2, 'content': 4, 'main': 3, 'text': -2, 'headline': -3, 'deck': -9,
                'kicker': -4, 'quote': 0, 'question': 3, 'caption': -18, 'image': -4, 'gallery': -3, 'video': -5,
                'navigation': -11, 'header': -6, 'footer': -22, 'sidebar': -3, 'related': -3, 'card': -4, 'teaser': -4,
                'share': 0, 'comment': -32, 'newsletter': -7, 'form': 8, 'button': 4, 'author': -8, 'meta': -5, 'tags':
                4, 'ad': -3, 'overlay': -10, 'paywall': 4, 'donation': 3, 'contents': 6, 'pager': -1, 'unseen': -4,
                'shop': 5, 'table': 0, 'tool': -6, 'event': 11, 'live': 5, 'list': -1, 'template': 6},
            'by a form': (-17, -26, -16, -13, 2),
            'in another box': (-6, -16, -18, -15, -14, -8, 10),
            'inside': {'nav': 0, 'aside': -28, 'header': -8, 'footer': -1, 'form': -35, 'article': 1, 'main': 3,
                'section': -2, 'figure': -2, 'ul': 4, 'ol': -6, 'table': -2, 'button': -1, 'blockquote': 2, 'details':
                12, 'dl': -4, 'td': 7, 'label': 0},
            'wording': {'legal': -19, 'newsletter': -26, 'subscription': -6, 'donation': -16, 'share': -6, 'related':
                -9, 'comment': -11, 'contact': -4, 'advertising': -6, 'navigation': -3, 'author': -1, 'source': 1,
                'picture': -16, 'time': -6, 'shop': -2, 'you': -2, 'we': -7, 'question': 3},
            'long wording': {'legal': -14, 'newsletter': -17, 'subscription': -8, 'donation': -15, 'share': -6,
                'related': -2, 'comment': -1, 'contact': -1, 'advertising': -3, 'navigation': 1, 'author': -3, 'source':
                1, 'picture': -6, 'time': 0, 'shop': -1, 'you': 1, 'we': -6, 'question': 5},
        }),
        'second': (-3, {
            'kind and length': (-16, -3, 4, 2, 1, -9, -16, -6, -3, 9, -12, -35, -13, -2, 5, -3, -3, 0, -1, 12, 9, 9,
                -15, -9, 6, 15, 7, 1, -5, 3, 12, 3, 2, -3, 1, 6, 15, 6, -8, -7, -24, -3, -19, 22, -71, -11, 12, 19, 19,
                -2, 2, -8, -2, 24, -4, -20, -22, -16, -1, -11, -8, -4, -12, 16, 7, 7),
            'kind and links': (-16, 16, -9, -4, 5, -24, 0, 8, 0, 5, -1, -4, -19, 0, 10, 7, 0, 8, -3, -14, 0, 8, 0, -6,
                -13, 13, -7, 0, -12, -3, 4, 4, 4, -7, 0, -2, -1, -16, -14, -11, -9, 0),
            'length and links': (-15, -16, -23, -15, 0, 1, -1, -2, -26, 0, 4, 5, 5, -21, 0, 15, 14, 5, 1, 0),
            'sentences and end': (-1, 6, -2, -6, 4, 8, -24, 4, 28, -13, 0, 6, -11, -11, 10),
            'bold': (-4, -2, 6, -8, -12),
            'repeated': (19, -28, -32, -19, -58),
            'place': (3, 7, 6, 3, 0, -6, -13, -16),
            'side of the headline': (-5, -38, -13, -2),
            'depth': (-2, 2, -4, 4, -1, -3, 0, -1),
            'called': {'story': 1, 'article': 3, 'content': 7, 'main': 4, 'text': -4, 'headline': -2, 'deck': -10,
                'kicker': -2, 'quote': 7, 'question': 9, 'caption': -34, 'image': -7, 'gallery': -3, 'video': -8,
                'navigation': -14, 'header': -5, 'footer': -30, 'sidebar': -6, 'related': -9, 'card': -4, 'teaser': -4,
                'share': 0, 'comment': -50, 'newsletter': -14, 'form': 12, 'button': 4, 'author': -12, 'meta': -7,
                'tags': 10, 'ad': -10, 'overlay': -18, 'paywall': 1, 'donation': 4, 'contents': 7, 'pager': -5,
                'unseen': -5, 'shop': 7, 'table': 0, 'tool': -9, 'event': 15, 'live': 17, 'list': -2, 'template': 11},
            'by a form': (-22, -40, -18, -15, 0),
            'in another box': (-13, -27, -27, -23, -20, -13, 9),
            'inside': {'nav': 0, 'aside': -37, 'header': -12, 'footer': -1, 'form': -61, 'article': -1, 'main': 5,
                'section': -3, 'figure': -5, 'ul': 5, 'ol': -10, 'table': -4, 'button': -4, 'blockquote': 5, 'details':
                23, 'dl': 2, 'td': 12, 'label': 0},
            'wording': {'legal': -32, 'newsletter': -47, 'subscription': -10, 'donation': -24, 'share': -12, 'related':
                -16, 'comment': -19, 'contact': -8, 'advertising': -10, 'navigation': -4, 'author': 0, 'source': 2,
                'picture': -31, 'time': -8, 'shop': -7, 'you': -3, 'we': -11, 'question': 5},
            'long wording': {'legal': -20, 'newsletter': -29, 'subscription': -13, 'donation': -28, 'share': -12,
                'related': -5, 'comment': 4, 'contact': -2, 'advertising': 1, 'navigation': 2, 'author': -4, 'source':
                2, 'picture': -12, 'time': 0, 'shop': -3, 'you': 0, 'we': -11, 'question': 8},
            'own score': (60, 39, 26, 15, 8, 0, -5, -11, -22, -38),
            'neighbours': (-7, -8, -6, -4, -3, -1, 0, 1, 1),
            'what follows': (-9, -1, -7, 0, 4, 4),
            'way down': (10, -5, -6, 0, -11, -15, -13, -16),
            'way and kind': (11, 8, 0, 1, -29, -3, -17, 1, -7, 6, 0, -1, -7, 4, 11, 0, -7, -3, -3, 6, 1, 3, 3, -6, -13,
                1, 6, -4, 3, -3, -6, -1, 0, -7, 0, -7),
            'prose alike': (-8, -6, -2, 0, -1, 5, 8),
            'how many alike': (-10, -7, -5, -1, 1, 3, 1),
            'prose before': (6, 5, 6, 4, 4, 0, -5, -10, -11, -12),
        }),
    },
    'text': {
        'first': (-1, {
            'kind and length': (-12, -6, 0, -3, -3, -5, -2, -4, 4, 2, 2, 0, 0, -1, 1, -2, -6, 1, -5, -2, 0, 2, -15, -8,
                1, 2, 4, 7, 6, 5, 6, 1, -1, 1, 3, 8, 5, 4, -3, -10, -15, -9, -16, 27, 2, 5, 9, 3, 2, 3, -3, -4, 7, -11,
                -18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            'kind and links': (-4, -4, -5, -5, -7, -17, -2, -8, -3, 0, -1, 1, -2, 0, 5, -1, 2, 6, 5, -11, 0, -1, 16, 3,
                -5, 3, -10, -1, 9, 0, 0, 0, -5, -6, 0, 0, 0, 0, 0, 0, 0, 0),
            'length and links': (-2, -3, -9, -3, 3, 0, 0, 2, -13, 3, 1, 4, 4, -26, 2, 5, 6, 0, -16, 6),
            'sentences and end': (-5, -2, 6, -5, 2, 15, -18, 3, 20, -18, 2, 10, -14, -4, 9),
            'lengths around': (-18, -12, -13, -3, 3, -11, -8, -7, 4, 7, -12, -7, -7, 7, 7, -7, -3, 2, 13, 13, -2, -2, 0,
                10, 21, -17, -9, -11, -4, 0, -10, -7, -3, 4, 5, -10, -3, -1, 7, 13, -1, 1, 7, 14, 17, 2, 3, 5, 16, 17,
                -17, -9, -6, -2, 2, -11, -5, -1, 3, 6, -7, -2, -1, 6, 5, 1, 6, 4, 5, 11, 2, 4, 1, 11, 13, -12, -4, -5,
                8, 6, -11, 0, -1, 8, 8, -10, -1, -2, 5, 3, 5, 12, 7, 12, 7, 3, 9, 8, 11, 7, -5, 1, 2, 4, 1, -2, 6, 0, 8,
                11, -2, 7, 3, 4, 5, 3, 12, 5, 10, 5, 5, 11, 3, 4, 3, 1),
            'capitals': (-2, 0, -4, -3, -3, -6, 5, 0, 1, -2, -1, -1, 5, 5, -1, -5, -7, -7, 5, 5, 1, -6, -10, -8, 6, 6,
                1, 2, -2, -14, -4),
            'repeated': (10, -8, -9, -15, -40),
            'place': (-8, 1, 5, 6, 3, -3, -11, -23),
            'side of the headline': (-4, -8, -3, 1),
            'blank lines': (-6, -3, -7, -1, 4, -1, -6, 0, -3, 3),
            'wording': {'legal': -20, 'newsletter': -32, 'subscription': -4, 'donation': -15, 'share': -9, 'related':
                -6, 'comment': -23, 'contact': -5, 'advertising': -4, 'navigation': -4, 'author': -3, 'source': -1,
                'picture': -15, 'time': -9, 'shop': 1, 'you': -1, 'we': -7, 'question': 2},
            'long wording': {'legal': -21, 'newsletter': -19, 'subscription': -6, 'donation': -13, 'share': -1,
                'related': -1, 'comment': -14, 'contact': -2, 'advertising': 0, 'navigation': 1, 'author': -3, 'source':
                -3, 'picture': -9, 'time': -1, 'shop': 0, 'you': 0, 'we': -5, 'question': 4},
        }),
        'second': (-1, {
            'kind and length': (-18, -12, -7, -8, -8, -3, 0, -3, 3, 7, 5, 0, 0, -4, 2, -6, -10, 1, -1, 0, 7, 2, -6, -1,
                5, 6, 5, 2, -1, 0, 1, 1, -3, -6, -3, 0, -2, -2, -8, -8, -18, 13, -12, 37, 2, 2, 4, -3, -2, 0, -3, -4,
                12, -14, -10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            'capitals': (-7, 0, -10, -9, -6, -8, -2, -5, -4, -6, -4, -3, 0, 1, -4, -5, -4, -4, 2, 2, -1, -4, -6, -6, 6,
                6, 4, 5, 3, -2, -1),
            'repeated': (6, -15, -13, -14, -32),
            'place': (2, -1, -5, -7, -6, -5, -1, 0),
            'side of the headline': (-4, -5, -1, -7),
            'blank lines': (0, -3, -4, 0, 1, -1, -1, 0, -3, 6),
            'wording': {'legal': -15, 'newsletter': -25, 'subscription': -4, 'donation': -13, 'share': -7, 'related':
                -7, 'comment': -14, 'contact': -5, 'advertising': -5, 'navigation': -3, 'author': -3, 'source': 1,
                'picture': -17, 'time': -4, 'shop': -3, 'you': -1, 'we': -5, 'question': 1},
            'long wording': {'legal': -9, 'newsletter': -13, 'subscription': -6, 'donation': -11, 'share': 2, 'related':
                -1, 'comment': -2, 'contact': -1, 'advertising': 2, 'navigation': 1, 'author': -3, 'source': 0,
                'picture': -9, 'time': 0, 'shop': 0, 'you': 0, 'we': -3, 'question': 3},
            'own score': (0, -1, -1, -1, 0, -1, -2, 0, 1, 1),
            'neighbours': (-7, -5, -3, -3, -2, 0, 2, 4, 6),
            'what follows': (-6, -5, -1, 1, 3, 6),
            'place by run': (-2, -5, -9, -8, -4, -1, -4, -3, -10, -3, 1, 1, 2, 3, 4, 0, -1, -1, -8, -19, 3, 2, -1, -4,
                -2),
            'prose before': (8, 6, 6, 6, 5, -1, -4, -7, -10, -12),
            'prose after': (-4, 0, 2, 4, 8, 4, -5, -14, -22, -29),
            'between prose': (-1, -3, 0, 4, -1, -1, 0, -1, 0, -1, 2, -3, 1, -1, -4, -7, 5, 1, -8, -1, -1, -1, 0, 0, -6,
                -1, -3, 6, 0, -1, 0, 3, 0, 5, 5, 3, 5, 7, 6, 4, 5, 4, 6, -2, -5, 1, -4, -15, 6, 4, -7, 1, 4, 9, 4, -2,
                3, 2, -3, -5, 5, 2, -6, -11, -13, -5, -1, -9, -9, 4, 0, 1, -2, 0, 6, -1, -6, -1, 3, 6, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            'sentences by story': (-7, -13, -9, -1, -6, -6, -5, 1, 3, -5, -4, 3, -2, -14, -14, -3, 5, -3, -2, 4, 6, 6,
                11, 10, -18, -17, -12, -11, 3, -4, -2, 5, 2, 10, 6, 21, -9, -7, -7, -10, 3, -2, 0, 4, 3, -7, 16, 10, -5,
                -5, 1, -6, -1, -2, 4, -2, 0, 5, 8, 10),
            'common words': (3, 3, 6, 5, 11, 8, -1, -1, 2, 2, 4, 8, -2, -3, -2, 0, 3, 7, -18, -3, -4, -1, 3, 7, -31,
                -13, -9, -8, -4, 0, -1),
            'after a colon': (-6, 0, 2, 1),
            'since comments': (14, 23, 11, 18, 15, 16, 13, -16, -31, -21, -12, -9, -6, -29, -28, -25, -20, -25, -30,
                -13, -17, -11, 2, 10, -2),
            'since share': (3, 4, 6, 6, 3, 3, 1, -2, 0, 0, -2, -2, -9, -5, -9, -6, -3, -3, 2, -10, -9, -11, -4, 2, -7),
            'since related': (4, 2, 3, 3, 5, 5, 8, -12, -6, -1, 2, 1, -2, -2, -4, -7, -10, -5, -9, -12, -16, -15, -12,
                -12, -14),
            'since newsletter': (3, -4, 1, 5, 2, 2, 2, -12, -7, 1, 3, 5, 10, -19, -13, -16, -15, -17, -34, -15, -20,
                -17, -23, -16, -24),
        }),
    },
}
# Fitted by .ci/fit.py: end


ADDED_AT_ONCE = 1 << 16             # blocks


def score_blocks(reading: Reading, points: dict) -> list:
    """Each block's score in points (tenths of a nat): above zero it belongs to the story."""
    reading.judge(add_up(reading, points['first']))
    return add_up(reading, points['second'])


def add_up(reading: Reading, points: tuple) -> list:
    """The sum of the points of each block's cues; in parts, so that a huge page needs no more memory than its cues."""
    constant, table = points
    known, sums = [], []
    for cue, worth in table.items():
        column = reading.column(cue)
        if isinstance(worth, dict):
            worth = {bits: sum([own for bit, own in enumerate(worth.values()) if bits >> bit & 1])
                     for bits in set(column)}
        known.append((column, worth))
    for at in range(0, reading.n, ADDED_AT_ONCE):
        parts = [[worth[value] for value in column[at:at + ADDED_AT_ONCE]] for column, worth in known]
        sums += map(sum, zip(*parts, repeat(constant)))
    return sums


def cue_points(reading: Reading, points: tuple, i: int) -> list:
    """(points, cue) of one block, for its explanation."""
    found = []
    for cue, worth in points[1].items():
        value = reading.column(cue)[i]
        if isinstance(worth, dict):
            found += [(own, f'{cue} {name}') for bit, (name, own) in enumerate(worth.items()) if value >> bit & 1]
        else:
            found.append((worth[value], cue))
    return found


# --- Fields: dates, date lines, bylines, datelines, credits -------------------------------------------
# In: one line or paragraph, and the page's language where it is known. Out: what it prints, verbatim. A line is cut
# into words, and each word is looked up in a table: what it is, and what stands beside it, decides.

# Dates

FIRST_YEAR, LAST_YEAR = 1900, 2099
THAI_ERA = 543                      # years the Thai calendar is ahead
DAYS_OF_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SAME_DAY = 2                        # days between a date and `near` that make them one
MONTH_FIRST_REGIONS = ('us', 'ph', 'fm', 'gu', 'pr')
DATE_TEXT = 400                     # characters of a text that are searched for dates
CROATIAN = ('hr', 'bs')             # languages whose 'listopad' is another month than Polish and Czech have
LEAST_MONTH = 3                     # letters to which a month's name may be cut
UNSURE = frozenset('out set ago mac pro pros gen gene mag led list lie lip spa sub bal dub des dis sie otto mart rug '
                   'stud paz vas dice mare huh'.split())     # cut names that are words as well: '9 out of 10'

# A month's names, those in Latin letters first, as they stand in dates. Each may be cut: 'Sept', 'févr.'.
MONTHS = tuple(names.split() for names in (
    'january januari januar janvier jänner enero gennaio janeiro gener ianuarie ocak stycznia styczeń leden ledna '
    'siječnja tammi jaanuar sausio января січня студзеня ιανουαρίου يناير جانفي כانون_الثاني ינואר जनवरी জানুয়ারি '
    'มกราคม januára januarja јануар януари јануари janvāris ژانویه جنوری janar januarie ஜனவரி იანვარი '
    'հունվարի yanvar қаңтар',
    'february februari februar février febrero febbraio fevereiro febrer februarie şubat lutego luty únor února '
    'veljače helmi veebruar vasario февраля лютого φεβρουαρίου فبراير شباط فيفري פברואר फरवरी फ़रवरी ফেব্রুয়ারি '
    'กุมภาพันธ์ februára februarja фебруар февруари februāris فوریه فروری shkurt பிப்ரவரி თებერვალი '
    'փետրվարի pebrero fevral ақпан',
    'march märz mars marzo marec março març maart mrt martie mart maret mac marca marzec březen března ožujka maalis '
    'märts kovo március марта березня сакавіка μαρτίου مارس آذار מרץ מרס मार्च মার্চ มีนาคม marta مارچ '
    'machi மார்ச் მარტი մարտի marso наурыз',
    'april avril abril aprile aprilie nisan kwietnia kwiecień duben dubna travnja huhti aprill balandžio április '
    'апреля квітня красавіка απριλίου أبريل إبريل ابريل نيسان أفريل אפריל अप्रैल এপ্রিল เมษายน apríla април '
    'آوریل اپریل prill ஏப்ரல் აპრილი ապրիլի aprel сәуір',
    'may mai maj mayo maggio maio maig mei mayıs maja květen května svibnja touko gegužės május мая май травня μαΐου '
    'ماي مايو أيار מאי मई মে พฤษภาคม мај maijs مه مئی மே მაისი մայիսի мамыр',
    'june juni junij juin junio giugno junho juny čvn iunie haziran czerwca czerwiec červen června lipnja kesä juuni '
    'birželio június июня червня чэрвеня ιουνίου يونيو حزيران جوان יוני जून জুন มิถุนายน júna junija јун юни јуни '
    'jūnijs ژوئن جون qershor junie ஜூன் ივნისი հունիսի hunyo iyun маусым',
    'july juli julij juillet julio luglio julho juliol čvc iulie temmuz julai lipca lipiec heinä červenec července '
    'srpnja heinä- juuli liepos július июля липня ліпеня ιουλίου يوليو تموز جويلية יולי जुलाई জুলাই กรกฎาคม julija јул '
    'юли јули jūlijs ژوئیه جولائی korrik julie ஜூலை ივლისი հուլիսի hulyo iyul шілде',
    'august avgust août agosto agost augustus augusti ağustos agustus ogos sierpnia sierpień srpen srpna kolovoza elo '
    'rugpjūčio augusztus августа серпня жніўня αυγούστου أغسطس اغسطس آب أوت אוגוסט अगस्त আগস্ট สิงหาคม augusta '
    'avgusta augusts اگست gusht agosti ஆகஸ்ட் აგვისტო օգոստոսի avqust тамыз',
    'september septembre septiembre setiembre settembre setembro setembre septembrie eylül września wrzesień září '
    'rujna syys rugsėjo szeptember сентября вересня верасня σεπτεμβρίου سبتمبر أيلول ספטמבר सितंबर সেপ্টেম্বর กันยายน '
    'septembra septembar септембар септември septembris سپتامبر ستمبر shtator septemba செப்டம்பர் '
    'სექტემბერი սեպտեմբերի setyembre sentyabr қыркүйек',
    'october oktober octobre octubre ottobre outubro octombrie ekim października październik říjen října loka oktoober '
    'spalio október октября жовтня кастрычніка οκτωβρίου أكتوبر اكتوبر אוקטובר अक्टूबर अक्तूबर অক্টোবর ตุลาคม októbra '
    'oktobar октобар октомври oktobris اکتبر اکتوبر tetor oktoba அக்டோபர் ოქტომბერი հոկտեմբերի oktubre oktyabr қазан',
    'november novembre noviembre novembro noiembrie kasım listopada listopad listopadu studenoga marras lapkričio '
    'ноября листопада лістапада νοεμβρίου نوفمبر נובמבר नवंबर नवम्बर নভেম্বর พฤศจิกายน novembra novembar новембар '
    'ноември novembris نوامبر نومبر nëntor novemba நவம்பர் ნოემბერი նոյեմբերի nobyembre noyabr қараша',
    'december dezember décembre diciembre dicembre dezembro desembre decembrie aralık desember disember grudnia '
    'grudzień prosinec prosince prosinca joulu detsember gruodžio декабря грудня снежня δεκεμβρίου ديسمبر דצמבר '
    'दिसंबर दिसम्बर ডিসেম্বর ธันวาคม decembra decembar децембар декември decembris دسامبر دسمبر dhjetor '
    'desemba டிசம்பர் დეკემბერი դեկտեմբերի disyembre dekabr желтоқсан'))

# A date in numbers: 2024-03-09 and 2024年3月9日; 9.3.2024 and 03/09/24; 9 tháng 3 năm 2024; 3月9日; 20240309.
NUMBERS = re.compile(r'''(?=\d)(?:(?<![\d.])(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)\s?[日일]?
    |(?<![\d.,:])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\5\s?(\d{4}|\d\d(?![:.]\d))(?!\d)
    |(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam|,)\s*(\d{4}))?
    |(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]
    |(?<!\w)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?=T?\d{6}|\D|$))''', re.X)
# A date in the years of an emperor, '令和6年3月9日'; the year before his first.
ERAS = {'昭和': 1925, '平成': 1988, '令和': 2018}
ERA = re.compile(rf'({"|".join(ERAS)})\s?(\d{{1,2}})年\s?(\d{{1,2}})月\s?(\d{{1,2}})日')
# '9 มี.ค. 2567': the months' names cut short, which have stops in them.
THAI_MONTHS = 'ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.'.split()
THAI_DAY = re.compile(rf'(?<!\d)(\d{{1,2}}) ?({"|".join(map(re.escape, THAI_MONTHS))}) ?(\d{{4}})(?!\d)')
# What stands beside a month's name: '9th of', '2024. ' (Hungarian) before it; ' de 2024', ' 9, 2024' after it.
DAY_BEFORE = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[ºª°.])?,?[\s/-]*(?:de |of |den |d[’'])?$")
YEAR_BEFORE = re.compile(r'(?<!\d)(\d{4})[.,-]?\s?(?:m\.\s)?$')
YEAR_AFTER = re.compile(r"(?:[/'’]\w+)?[\s.,/-]*(?:de |del |of )?((?:19|20)\d\d|\d{4}(?!\d)|\d\d(?=\s*\)|$))")
DAY_AFTER = re.compile(r'[\s./-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d|[:.]\d)(?:[\s,.]*((?:19|20)\d\d|\d{4}(?!\d)))?')
# A letter, and what goes on from it.
WORD_OF_LINE = re.compile('[^\\W\\d_][^\\s\\d\x00-@\\[-`{-~·•∙●|–—…，。：（）［］【】]*')
DAY_REACH = 16                      # characters before a month's name in which its day stands


def parse_date(text: str, language: str | None = None, near: str | None = None) -> str | None:
    """The first whole date in a text as an ISO day; with `near` (an ISO day) also one that lacks its year."""
    return next((day for start, end, day in find_dates(text, language, near) if day), None)


def find_dates(text: str, language: str | None = None, near: str | None = None) -> list:
    """(start, end, ISO day or None) of each date; None where the year is missing and nothing is near."""
    if not DIGIT.search(text, 0, DATE_TEXT):
        return []
    flat, found, last = unaccented(text[:DATE_TEXT]), [], 0
    spans = [(*number.span(), in_numbers(number, language, near)) for number in NUMBERS.finditer(flat)]
    spans += [(*era.span(), real_day(str(ERAS[era[1]] + int(era[2])), int(era[3]), int(era[4]), near))
              for era in (ERA.finditer(flat) if '年' in flat else ())]
    spans += [(*day.span(), real_day(day[3], THAI_MONTHS.index(day[2]) + 1, int(day[1]), near))
              for day in (() if flat.isascii() else THAI_DAY.finditer(flat))]
    spans += [span for word in WORD_OF_LINE.finditer(flat) for span in beside_month(flat, word, near, language)]
    for start, end, day in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last and day is not None:
            found.append((start, end, day or None))
            last = end
    return found


def unaccented(text: str) -> str:
    """Lower case without accents, each character in its place."""
    return text.lower() if text.isascii() else ''.join(map(plain, text))


@lru_cache(maxsize=4096)
def plain(letter: str) -> str:
    """One letter, small and without its accent."""
    from unicodedata import normalize
    small = letter.lower()[0]
    return normalize('NFD', small)[0] if '\x7f' < small < '\u1fff' else small


def in_numbers(number: re.Match, language: str | None, near: str | None) -> str | None:
    """The day of a date in numbers: ISO; '' where only its year is missing; None if there is no such day. In English
    '9/3/2024' has the month first, '9-3-2024' in the United States alone."""
    year, month, day, one, sign, two, year2, day3, month3, year3, month4, day4, year5, month5, day5 = number.groups()
    if not one:
        year, month, day = year or year3 or year5, month or month3 or month4 or month5, day or day3 or day4 or day5
        return real_day(year, int(month), int(day), near)
    orders = [(int(two), int(one)), (int(one), int(two))]
    tags = (language or '').lower().split('-')
    if sign != '.' and tags[-1] in MONTH_FIRST_REGIONS or sign == '/' and tags == ['en']:
        orders.reverse()
    days = list(filter(None, (real_day(year2, month, day, near) for month, day in orders)))
    # '03/04/2024' on a page of 4 March: whoever wrote it meant that day
    return first([day for day in days if near and abs(day_number(near) - day_number(day)) <= SAME_DAY] + days)


def beside_month(flat: str, word: re.Match, near: str | None, language: str | None) -> list:
    """The date that a month's name makes with the numbers beside it: no (start, end, day), or one."""
    month, start, end = month_of(word[0], language), word.start(), word.end()
    year, after = month and YEAR_AFTER.match(flat, end), month and DAY_AFTER.match(flat, end)
    if not month or word[0] in UNSURE and not (year and len(year[1]) == len('2024') or after and after[2]):
        return []
    day = DAY_BEFORE.search(flat, max(0, start - DAY_REACH), start)
    if day and (year or not after or not after[2]):
        return [(day.start(), year.end() if year else end, real_day(year and year[1], month, int(day[1]), near))]
    if not after or not after[2] and is_before_month(flat, after.end(1), language):
        return []
    year = None if after[2] else YEAR_BEFORE.search(flat, max(0, start - DAY_REACH), start)
    day = real_day(after[2] or year and year[1], month, int(after[1]), near)
    return [(year.start() if year else start, after.end(), day)]


def is_before_month(flat: str, end: int, language: str | None) -> bool:
    """The day that ends there is of the month and year after it: 'Theresa May 9 March 2024', not 'March 9 May said'."""
    word = WORD_OF_LINE.match(flat, end + (flat[end:end + 1] == ' '))
    return bool(word and month_of(word[0], language) and YEAR_AFTER.match(flat, word.end()))


def month_of(word: str, language: str | None = None) -> int | None:
    """The month that a word names, whole or cut short; Finnish and Hebrew glue a word to it."""
    if word.startswith('listopad') and (language or '').startswith(CROATIAN):
        return 10                   # of Poles and Czechs the eleventh
    names = month_names()
    return names.get(word.removesuffix('kuuta')) or names.get(word.removeprefix('ב'))


@lru_cache(maxsize=None)
def month_names() -> dict:
    """Name of a month, also cut short, -> month."""
    whole = [(unaccented(name), month) for month, row in enumerate(MONTHS, 1) for name in row]
    names = {name[:size]: month for name, month in reversed(whole) for size in range(LEAST_MONTH, len(name))}
    names.update(whole)
    return names


def real_day(year: str | None, month: int, day: int, near: str | None) -> str | None:
    """ISO day; '' where only its year is missing and nothing is near; None if there is no such day."""
    if not (1 <= month <= 12 and 1 <= day <= DAYS_OF_MONTH[month - 1]):
        return None
    if not year:
        years = [int(near[:4]) + more for more in (0, -1, 1)] if near else []
        days = [f'{number}-{month:02}-{day:02}' for number in years if is_leap(number) or (month, day) != (2, 29)]
        return min(days, key=lambda other: abs(day_number(near) - day_number(other)), default='')
    number = int(year)
    if number < 100:
        number += 2000 if number < 70 else 1900
    if number > LAST_YEAR:
        number -= THAI_ERA
    real = FIRST_YEAR <= number <= LAST_YEAR and (is_leap(number) or (month, day) != (2, 29))
    return f'{number}-{month:02}-{day:02}' if real else None


def is_leap(year: int) -> bool:
    """Whether a year from 1900 to 2099 has a 29 February."""
    return year % 4 == 0 and year != FIRST_YEAR


def day_number(day: str) -> int:
    """An ISO day as a number of days, true to a day or two: months count 31."""
    year, month, number = map(int, day.split('-'))
    return year * 372 + month * 31 + number


# Lines: date, byline

# What a word on a line near the headline says. WRITER: who wrote, as 'author' does; SECTION: words of menus.
PUBLISHED, UPDATED, FILLER, BY, LEAD, ROLE, HOUSE, PARTICLE, WRITER, SECTION = (1 << bit for bit in range(10))
LINE_WORDS = (
    (PUBLISHED, 'published posted created released issued date publish veröffentlicht erschienen erstellt publiziert '
                'publié publie paru ligne publicado publicada creado pubblicato publicato gepubliceerd geplaatst '
                'publicerad publisert publiceret offentliggjort oprettet julkaistu birt yayınlanma yayın giriş eklenme '
                'опубликовано публикации создано opublikowano publikacji dodano publikováno vydáno közzétéve megjelent '
                'publicat δημοσιεύτηκε δημοσίευση опубліковано diterbitkan dipublikasikan tayang terbit đăng نشر פורסם '
                'प्रकाशित objavljeno објављено публикувана публикувано publikované zverejnené avaldatud publicēts '
                'paskelbta 송고 입력'),
    (UPDATED, 'updated modified update revised reviewed edited aktualisiert stand zuletzt geändert jour actualisé '
              'modifié actualizado actualizada modificado aggiornato modificato aggiornamento modifica atualizado '
              'bijgewerkt gewijzigd uppdaterad oppdatert opdateret päivitetty uppfært güncellenme güncelleme обновлено '
              'изменено aktualizacja zaktualizowano aktualizováno frissítve actualizat ενημερώθηκε оновлено diperbarui '
              'nhật تحديث עודכן अपडेटेड अपडेट aktualizované обновена обновено ažurirano ажурирано posodobljeno '
              'actualitzat uuendatud atjaunots atnaujinta'),
    (FILLER, 'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday '
             'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi '
             'mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì '
             'martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira maandag '
             'dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag søndag '
             'pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота '
             'воскресенье poniedziałek wtorek środa czwartek piątek sobota niedziela hétfő kedd szerda csütörtök '
             'péntek szombat vasárnap senin selasa rabu kamis jumat sabtu minggu at on in the of as last first um am '
             'uhr vom den le la las les a à al el il em ve op på alle ore ora h hs hrs om kl klo г год р в о r o mis '
             'mise último última ultimo ultima date datum tarihi data от на and und pm st est edt cst cdt mst mdt '
             'pst pdt et pt gmt utc cet cest msk мск wib wita myt ist jst kst hkt bst time local eastern daylight '
             'standard page'),
    (FILLER, 'min mins minute minutes minuten minuti minutos minutter read reading lesen lesezeit lesedauer ca lecture '
             'lectura tempo di lettura leitura leestijd comment comments kommentar kommentare commentaires comentarios '
             'ergänzungen views shares ago second seconds hour hr hours day days week weeks month months year years '
             'vor stunde stunden tag tage tagen il y hace há fa dakika saat gün önce минут час дн день назад today '
             'yesterday heute gestern aujourd hier hoy ayer oggi ieri hoje ontem idag igår i dag går vandaag gisteren '
             'bugün dün сегодня вчера dzisiaj wczoraj'),
    (BY, 'by von par por di da door av af yazan napsal írta de deur piše του της oleh bởi بقلم '
          'كتب كتبت כתב מאת द्वारा'),
    (LEAD, 'written authored co writer posted words word story text texte texto testo tekst teksti текст source '
           'sources quelle fuente fonte bron kilde källa lähde kirjoittanut kaynak источник джерело źródło zdroj '
           'forrás sursa πηγή sumber nguồn المصدر स्रोत reporter reporters reporting reported article report '
           'photographs photos fotos compiled ein eine interview gastbeitrag kommentar kolumne analyse bericht '
           'reportage essay glosse porträt recherche propos recueillis escrito guide recipe feature column commentary '
           'analysis review test contributor contributors un une una kritik rezension gastkommentar enquête récit '
           'décryptage chronique critique crónica reportaje entrevista opinión análisis intervista artikel artículo '
           'articolo artigo beitrag protokoll scritto schreven geschreven skrevet skriven cura journalist muhabir '
           'haber tác giả כתבה كاتب লেখা this post was contributed published submitted geschrieben verfasst '
           'gespeichert eingestellt veröffentlicht erstellt écrit rédigé posté publié publicado enviado pubblicato '
           'inserito postado geplaatst gepost lagt inn postet opracował opracowała teks'),
    (LEAD | WRITER, 'author authors autor autorin autoren autore autori auteur auteurs autores auteure författare '
                    'forfatter kirjoittaja yazar автор автори аутор avtor autors autorius höfundur szerző συντάκτης '
                    'penulis نویسنده تحریر लेखक লেখক ავტორი mwandishi toimetaja'),
    (ROLE, 'writer writers editor editors reporter reporters correspondent correspondents columnist columnists guest '
           'contributor contributors journalist journaliste journalistin redakteur redakteurin redaktion reporterin '
           'korrespondent korrespondentin corresponsal redactora redactor giornalista director manager former deputy '
           'senior editing curator professor political transport education environment economics crime courts founder '
           'cofounder ceo cto head chief president attorney specialist expert consultant strategist analyst associate '
           'assistant researcher lecturer physician dietitian nutritionist coach therapist gründer gründerin leiter '
           'leiterin chefredakteur chefredakteurin rédacteur rédactrice directeur directrice directora jefe jefa '
           'office department member moderator redattore redattrice caporedattore editora repórter redaktør redaktör '
           'toimittaja photographer photojournalist fotograf fotografin fotografka fotoreporter'),
    # where an author works, behind a comma: 'Ann Miller, Globe Staff'; 'Globe Staff' by itself is the byline
    (HOUSE, 'staff university universität université universidad università universidade universiteit institute '
            'institut instituto istituto college hospital'),
    (PARTICLE, 'von van der den de del della di da dos das do du la le el al bin ibn ben ter ten zu zum af av y e et '
               'and und en og och i и та ve with for of mit con avec x'),
    (SECTION, 'about help faq faqs caption apply listen embed address conclusion submit blog blogs video videos '
              'podcast podcasts search login register account menu resources tips introduction overview contents '
              'references sections schedule events services products features pricing careers categories category '
              'topics tags comments reviews gallery download downloads settings comentar commenter commenta reageren '
              'privacy terms policy cookies contact share follow print facebook twitter linkedin whatsapp instagram '
              'telegram pinterest youtube tiktok reddit related popular trending latest recent articles stories health '
              'technology politics business entertainment lifestyle travel opinion opinions sports weather über suche '
              'hilfe konto anmelden themen thema rubrik ressort beiträge neueste ähnliche aktuelle pressemitteilung '
              'pressemeldung medienmitteilung weitere politik wirtschaft kultur gesellschaft wissenschaft gesundheit '
              'meinung lokales panorama ratgeber termine veranstaltungen accueil recherche rubriques politique '
              'économie société culture santé vidéos connexion inicio buscar secciones política economía sociedad '
              'mundo cultura deportes opinión últimas artículos cerca politica economia società opinioni ultime '
              'articoli busca esportes opinião artigos zoeken politiek economie cultuur wetenschap søk sök nyheter '
              'økonomi gündem ekonomi siyaset spor dünya новости политика экономика общество культура спорт мнения '
              'wiadomości polityka gospodarka kultura świat opinie available 社会 政治 経済 国際 スポーツ deutschland österreich '
              'schweiz inland ausland international internacional internazionale email save copy bookmark embargo '
              'reply tweet retweet live stream reset password unavailable version pdf content edition antworten '
              'hauptinhalt inhalt partner drucken teilen merken empfehlen twittern kommentieren vorlesen anhören hören '
              'speichern bewertung répondre imprimer partager enregistrer écouter responder imprimir compartir guardar '
              'escuchar rispondi condividi ascolta salva compartilhar salvar ouvir delen afdrukken bewaren udskriv '
              'svara svar dela skriv tulosta jaa odpowiedz drukuj udostępnij zapisz sdílet tisknout vytisknout zdieľať '
              'nyomtatás megosztás yanıtla yazdır paylaş kaydet dinle ответить печать поделиться сохранить слушать '
              'відповісти друк поділитися cetak bagikan simpan'))
# The same for scripts without blanks: what stands in a word.
UNSPACED_WORDS = (('公開 掲載 配信 投稿 発行 発表 发布 發布 發佈 입력 등록 승인', PUBLISHED), ('更新 수정', UPDATED),
                  ('文 作者 撰文 记者 記者 執筆 取材 글 기자', LEAD),
                  ('を 关注 關注 收藏 分享 举报 会員', SECTION))
# A time of day, or how long a story takes to read.
CLOCK = re.compile(
    r'(?=\d)(?:(?<![\d.,])\d{1,2} ?[:.h時时시点點] ?\d{2}(?!\d)(?: ?[:.m分분] ?(?:\d\d ?[s秒초]?)?)?(?: ?[ap]\.?m\b\.?)?|'
    r'(?<!\d)\d{1,2} ?(?:[ap]\.?m\b\.?|時)|(?<![\d.,])\d{1,2}[ -]min(?:s|\.|ut\w{1,2})? (?:read|lesezeit|de \w+)\b)')
APART = re.compile(r'\s[|•·∙⋅/–—-]+\s|\s{2,}|[|•●]')
HAN_BYLINE = (r'[가-힣]{2,4} ?(?:기자|특파원)$|[\u3400-\u9fff]{2,6}(?:記者|记者)$|'
              r'(?:(?:作者|撰文|记者|記者|執筆|取材)[:：／/|\s]*|文[:：／/|=＝・\s]+)(?=[\u2e80-\uffff])')
GLUED = re.compile(r'[A-ZÀ-ÖØ-ÞА-Я](?<=[a-zß-öø-ÿа-я\d].)|(?<=[A-Z]{3})(?=(?:LAST )?UPDATED\b|PUBLISHED\b)')
ADDRESS = re.compile(r'\S+@\S+\.\w+|https?://\S+|@\w+')
CHINESE_ROLE = re.compile(r'(?:^|\s)[^\s:：]{0,8}(?:记者|記者|通讯员|通訊員|实习生|實習生)[\s:：]+')
HOUSE_SITE = re.compile(r'[\w-]{2,}\.[a-z]{2,3}')            # for which one writes: 'Ann Miller, Quay.lt'
REPORTS_FROM = re.compile(r'Aus [A-ZÄÖÜ]\S*(?: \S+){0,2}? berichte(?:t|n) ')      # and nothing but who, in German
NOTE_OF_WORK = re.compile(r'\s\(([^\W\d_]+)(?:\)|$)')     # 'Ann Miller (text), Ben Holt (photos)'
# The words that stand for the author's picture in a text.
PICTURED = re.compile(r'^(?i:avatar(?: photo)?|profile (?:picture|photo|image)|(?:author )?headshot|'
                      r'author (?:picture|photo|image|avatar))(?i: of| for)? (?=[A-Z]|by )')
COLON_SIGNS = tuple(':：／|')
NAME_WORD = re.compile(r'[^\s,;/&|()]+')
NO_NAME_SIGN = re.compile(r'[?!:：。#<>]|(?<=\w{4})[.…](?=\s|$)')
LINE_EDGES = ' \t\u00a0,;:.|/·•∙●–—-()[]<>«»@"'
LINE_SIZE = 200                     # characters of a line that is read; a longer one is a paragraph
MOST_LEADS = 4                      # words before 'by': 'This post was written by'
LONGEST_HAN_NAME = 12               # characters without a blank or comma: names and a post, '朝日新聞社会部記者'
LONE_WORDS = 2                      # so few may be in small letters: a pen name, 'dpa'

# What a line near the headline prints: its ISO day (of first publication, if it prints several); whether it prints a
# date or a time; whether its day is that of an update; whom it names after 'by' or 'author:'; those of its pieces that
# are nothing but names; how many characters it prints beside dates and what goes with them.
Line = namedtuple('Line', 'day dated updated byline names rest', defaults=(None, False, False, None, (), 0))
NO_LINE = Line()


def read_line(text: str, language: str | None = None, near: str | None = None) -> Line:
    """What a line prints; NO_LINE for a paragraph."""
    if len(text) > LINE_SIZE:
        return NO_LINE
    text = unglued(ADDRESS.sub(' ', text) if '@' in text or '://' in text else text)
    if DIGIT.search(text) or APART.search(text):        # few lines have dates or are cut in pieces
        dates = find_dates(text, language, near)
        spans = [date[:2] for date in dates] + [clock.span() for clock in CLOCK.finditer(text.lower())]
        words = [(*word.span(), kinds_of(word[0])) for word in WORD_OF_LINE.finditer(unaccented(text))]
        day, updated = first_published(dates, words)
        pieces = pieces_of(text, spans, words)
    else:
        day, updated, spans, word = None, False, [], WORD_OF_LINE.search(text)
        pieces = [text[word.start():].strip(LINE_EDGES)] if word else []
    pieces = [PICTURED.sub('', piece) for piece in pieces]
    byline = first(map(labelled_names, pieces))
    names = () if byline else tuple(filter(None, (read_names(piece, False, bool(spans)) for piece in pieces)))
    rest = sum(map(len, pieces))
    if has_east_asian(text):
        rest += (EAST_ASIAN_SIZE - 1) * len(re.findall(WIDE, ''.join(pieces)))
    return Line(day, bool(spans), updated, byline, names, rest)


def stamped_line(text: str, line: Line, stamp: str, language: str | None) -> Line:
    """A line whose day only its <time datetime> tells: 'Today, 11:52', 'Updated two hours ago'."""
    kinds = [kinds_of(word[0]) for word in WORD_OF_LINE.finditer(unaccented(text))]
    updated = any(kind & UPDATED for kind in kinds) and not any(kind & PUBLISHED for kind in kinds)
    return line._replace(day=day_of(stamp, language), dated=True, updated=updated)


def unglued(text: str) -> str:
    """The text with a blank where two elements met without one beside a word that is known: 'ByAnn MillerMar 9'."""
    for glue in reversed(list(GLUED.finditer(text))):
        before = re.search(r'[^\W_]+$', text[:glue.start()])[0].lower()
        after = re.match(r'[^\W\d_]+', text[glue.start():])[0].lower()
        known = kinds_of(after) & (PUBLISHED | UPDATED | BY | ROLE) or month_of(after)
        told = known or before in ('by', 'on', 'von', 'por', 'par', 'updated', 'written')
        if told or text[glue.start() - 1].isupper():
            text = f'{text[:glue.start()]} {text[glue.start():]}'
    return text


def kinds_of(word: str) -> int:
    """What a word on a line says, as bits."""
    if word >= NO_BLANKS:
        return sum(kind for parts, kind in UNSPACED_WORDS if any(part in word for part in parts.split()))
    return line_words().get(word, 0)


@lru_cache(maxsize=None)
def line_words() -> dict:
    """LINE_WORDS as word -> bits."""
    kinds: dict = {}
    for kind, words in LINE_WORDS:
        for word in unaccented(words).split():
            kinds[word] = kinds.get(word, 0) | kind
    return kinds


def first_published(dates: list, words: list) -> tuple:
    """(a line's day, whether it is an update's): the date after 'published', else the first not after 'updated'."""
    ranked, last = [], 0
    for start, end, day in dates:
        kinds = [kind for at, _, kind in words if last <= at < start and kind & (PUBLISHED | UPDATED)]
        rank = 1 if not kinds else 0 if kinds[-1] & PUBLISHED else 2
        if day:
            ranked.append((rank, start, day))
        last = end
    rank, _, day = min(ranked, default=(0, 0, None))
    return day, rank == 2


def pieces_of(text: str, dates: list, words: list) -> list:
    """What a line prints beside its dates and the words that go with them, cut where signs or dates stand between."""
    cuts = dates + [sign.span() for sign in APART.finditer(text)]
    if dates:
        several = sum(kind & BY > 0 for *_, kind in words) > 1
        cuts += [(start, end) for (start, end, kind), (*_, after) in zip(words, [*words[1:], (0, 0, 0)])
                 if kind & PUBLISHED or kind & UPDATED and not (several and after & BY)]    # nor 'Reviewed by A'
    pieces, last = [], 0
    for start, end in sorted(cuts) + [(len(text), len(text))]:
        own = [word for word in words if last <= word[0] < start]
        telling = [word for word in own                                         # 'al' tells nothing, 'Al-Masry' does
                   if not (dates and word[2] & FILLER) or text[word[1]:word[1] + 1] == '-']
        if telling:
            pieces.append(text[telling[0][0]:telling[-1][1] if len(telling) < len(own) else start].strip(LINE_EDGES))
        last = max(last, end)
    return pieces


def said_once(names: str) -> str:
    """A name that a line prints twice, for a picture and for its author, printed once."""
    half = len(names) // 2
    return names[:half] if ' ' in names[:half] and names == f'{names[:half]} {names[:half]}' else names


def labelled_names(piece: str) -> str | None:
    """The byline of a piece that says it is one: 'By Ann Miller' from 'Written by Ann Miller in Sport'."""
    reported = REPORTS_FROM.match(piece)
    if reported:
        return read_names(piece[reported.end():], False)
    if has_east_asian(piece) and re.match(HAN_BYLINE, piece):
        return None if '。' in piece else piece         # not '记者张三）港口的渡船今天恢复运行。'
    for word in islice(WORD_OF_LINE.finditer(piece), MOST_LEADS + 1):
        kinds, colon = kinds_of(unaccented(word[0])), piece[word.end():word.end() + 2].lstrip()[:1] in COLON_SIGNS
        if kinds & BY and not colon and word[0] not in ('De', 'Da'):     # so decks begin in three languages
            names = read_names(piece[word.end():], True)
            return f'{word[0]} {names}' if names else None
        if kinds & WRITER and not colon and not word.start():
            names = read_names(piece[word.end():], False)
            if names and ' ' in names:
                return names
        if not kinds & (BY | LEAD):
            break
        if colon:
            names = read_names(piece[word.end():].lstrip(LINE_EDGES + '：／'), True)
            other = unaccented(word[0]) in SOURCE_WORDS and names and not known_agency(names.split()[0])
            return None if other else names or None     # 'Source: dpa', but not 'Source: Port of Leven'
    return None


def says_work(word: str) -> bool:
    """A word says what somebody did for a page: 'text', 'photos'."""
    return bool(kinds_of(word) & LEAD) or word in PHOTO_WORDS


def less_work(piece: str) -> str:
    """A piece without what says who did which work: notes, a compound role before names, 'Quay-Reporterin Ann', and
    Chinese roles, '本报记者 王小明 实习生 李雪'."""
    text = NOTE_OF_WORK.sub(lambda note: '' if says_work(unaccented(note[1])) else note[0], piece)
    text = CHINESE_ROLE.sub(', ', text).strip(LINE_EDGES)
    role, _, names = text.partition(' ')
    _, hyphen, last = unaccented(role).rpartition('-')
    return names.lstrip() if hyphen and kinds_of(last) & ROLE else text


def read_names(piece: str, labelled: bool, dated: bool = False) -> str | None:
    """The names that a piece of a line is, less a role behind them; after 'by' what follows them may be other words,
    beside a date those that begin as 'Ann Miller in Sport' does. What only labels a day or a time names nobody."""
    text = less_work(piece)
    end = names = number = own = 0
    for number, word in enumerate(NAME_WORD.finditer(text)):
        bare = word[0].strip('.,\'’"“”')
        kinds = kinds_of(unaccented(bare).rpartition('-')[2]) if bare else PARTICLE
        if kinds & SECTION and not labelled:
            return None
        own += not kinds & (PUBLISHED | UPDATED | FILLER)
        works = (kinds & HOUSE or HOUSE_SITE.fullmatch(bare)) and last_comma(text, word.start())
        if names and (works or kinds & (ROLE | UPDATED * labelled)):    # 'By Ann Miller and Reviewed by Ben Holt'
            end = last_comma(text, word.start()) or end
            break
        caseless = bool(bare) and bare.upper() == bare.lower() and not DIGIT.search(bare)
        if bare[:1].isupper() or bare in AGENCIES or caseless:
            names, end = names + 1, word.end()
            sentence = caseless and (names > MOST_CREDITED or len(bare) > LONGEST_HAN_NAME and has_east_asian(bare))
            if sentence and not labelled:               # for all that no letter is small
                return None
        elif not (kinds & PARTICLE and names or bare == 'the'):
            goes_on = names and kinds & FILLER
            if not (labelled or dated and goes_on and names > 1):
                return None
            end = end or len(text) if goes_on else end_before(text, word.start(), end, number)
            break
    sign = NO_NAME_SIGN.search(text, 0, end)
    if end < 2 or (sign or not own) and not labelled:           # one letter is an icon
        return None
    if sign:
        end = label_before(text, sign.start())
    found = said_once(text[:end].rstrip(LINE_EDGES.replace('.', '')))
    return found + ')' * (found.count('(') > found.count(')'))      # 'Ann Miller (AP)' lost it at its edge


def end_before(text: str, start: int, end: int, number: int) -> int:
    """Where names end before a word that is none, so many words after the first: at a comma if names stand before it,
    'Ann Miller, Delegate to the Committee'; 0 if too much follows."""
    cut = last_comma(text, start)
    if all(len(NAME_WORD.findall(name)) in (2, 3) for name in re.split('[,;]', text[:cut])):
        return cut
    more = len(NAME_WORD.findall(text, start)) > max(number, LONE_WORDS - number)
    return 0 if more else end or len(text)


def last_comma(text: str, end: int) -> int:
    """Where the last comma or semicolon before a place is; 0 if there is none."""
    return max(0, text.rfind(',', 0, end), text.rfind(';', 0, end))


def label_before(text: str, sign: int) -> int:
    """Where the label that a sign may end begins, as in 'Ann Miller, Photos: Ben Holt'."""
    start = text.rfind(' ', 0, sign) + 1
    return start if says_work(unaccented(text[start:sign])) else sign


# Datelines

# Names of agencies, as they are printed in and around datelines and credits, by where they work.
AGENCIES = frozenset((
    'Reuters|REUTERS|AP|The Associated Press|Associated Press|AFP|UPI|PA|PA Media|Bloomberg|CNN|PRNewswire|Business '
    'Wire|Globe Newswire|taz|dpa|DPA|SID|sid|epd|KNA|ots|APA|apa|SDA|sda|Keystone-SDA|ATS|EFE|Europa Press|Servimedia|'
    'Télam|Notimex|Prensa Latina|ANSA|AGI|Adnkronos|ADNKRONOS|askanews|LaPresse|ITALPRESS|Lusa|LUSA|Belga|BELGA|ANP|'
    'NTB|TT|Ritzau|STT|PAP|ČTK|MTI|Agerpres|AGERPRES|HINA|Hina|Tanjug|STA|BTA|ANA|AMNA|ТАСС|TASS|РИА Новости|Интерфакс|'
    'ИНТЕРФАКС|Interfax|INTERFAX.RU|Regnum|REGNUM|УНН|Укринформ|Укрінформ|Ukrinform|БЕЛТА|КАЗИНФОРМ|Казинформ|'
    'Kazinform|AZERTAC|AA|DHA|İHA|Anadolu|ANKA|Xinhua|CNA|Kyodo|Jiji|Yonhap|Newsis|PTI|ANI|IANS|UNI|ETV Bharat|जेएनएन|'
    'एएनआई|भाषा|आईएएनएस|APP|BSS|UNB|Bernama|Antara|ANTARA|PNA|VNA|TTXVN|VOV|NAN|GNA|SPA|WAM|KUNA|QNA|MENA|Petra|SANA|'
    'IRNA|ISNA|رويترز|أ ف ب|واس|وام|د ب أ|WAFA|JTA|SPS|БТА|TASR|FENA|Tasnim|'
    'Nampa|الأناضول|الجزيرة|الفرنسية|أسوشيتد برس').split('|'))
# What else an agency's name can be: 'Example.com'; 'dpa-xyz', 'abc/de', 'CNN Example', 'Example News'.
SITE_NAME = re.compile(r'[A-Z][\w-]*\.(?:com|net|org|co|id|de|it|fr|ru|com\.\w\w)')
HOUSE_NAME = re.compile(r'(?!(?:now|then|left|right|aged|old|new|here|top|the|and|but|for|with|weil|und|oder|aber|auch|'
                        r'als|wie|mais|pour|pero|para|che|per)\b)[a-z]{2,4}(?:[/-]\w{2,8})?|'
                        r'(?:CNN|CNBC|BBC|VOA|DW|ABC|CBS|NBC) \w+(?: [A-Z]\w+)?|'
                        r'.*(?:News|NEWS|Press|PRESS|WIRE|Agenc).*')
# Cities that papers file from, in English and their own names; any other place must show itself by its form.
CITIES = '''
    Aachen,Aarhus,Abu Dhabi,Abuja,Accra,Addis Ababa,Addis Abeba,Adelaide,Ahmedabad,Aleppo,Alger,Algiers,Amman,Amsterdam,
    Ankara,Antananarivo,Antwerpen,Asunción,Atenas,Atene,Athen,Athens,Athènes,Atlanta,Auckland,Augsburg,Austin,Bagdad,
    Baghdad,Bakou,Baku,Baltimore,Bamako,Bandung,Bangalore,Bangkok,Banjul,Barcelona,Basel,Basra,Beijing,Beirut,Belfast,
    Belgrad,Belgrade,Belo Horizonte,Bengaluru,Beograd,Bergen,Berlin,Berlino,Bern,Berne,Beyrouth,Bhopal,Bielefeld,Bilbao,
    Birmingham,Bochum,Bogotá,Bologna,Bonn,Bordeaux,Boston,Brasília,Bratislava,Braunschweig,Brazzaville,Bremen,Brisbane,
    Brno,Bruselas,Brussel,Brussels,Bruxelas,Bruxelles,Bucharest,București,Budapest,Buenos Aires,Bujumbura,Bukarest,
    Busan,Cairo,Canberra,Cape Town,Caracas,Cardiff,Casablanca,Cebu,Chemnitz,Chennai,Chicago,Chisinau,Chittagong,
    Christchurch,Città del Vaticano,Ciudad de México,Cleveland,Cluj,Cologne,Colombo,Conakry,Copenhagen,Cottbus,Curitiba,
    Dakar,Dallas,Damas,Damascus,Damaskus,Dar es Salaam,Darmstadt,Davao,Delhi,Den Haag,Denver,Detroit,Dhaka,Djakarta,
    Djibouti,Dodoma,Doha,Dortmund,Dresden,Dubai,Dublin,Duisburg,Durban,Düsseldorf,Edinburgh,Eindhoven,El Cairo,Erfurt,
    Essen,Firenze,Frankfurt,Freetown,Freiburg,Gaborone,Gaza,Gdańsk,Gelsenkirchen,Geneva,Genf,Genova,Genève,Georgetown,
    Ginebra,Ginevra,Glasgow,Graz,Guadalajara,Guangzhou,Guatemala,Guayaquil,Göteborg,Göttingen,Hamburg,Hannover,Hanoi,
    Harare,Havana,Havanna,Heidelberg,Heilbronn,Helsinki,Ho Chi Minh City,Hong Kong,Hongkong,Honolulu,Houston,Hyderabad,
    Hà Nội,Il Cairo,Innsbruck,Islamabad,Istanbul,Jaipur,Jakarta,Jeddah,Jena,Jerusalem,Johannesburg,Kaboul,Kabul,Kairo,
    Kampala,Kapstadt,Karachi,Karlsruhe,Kassel,Kathmandu,Kharkiv,Khartoum,Kiel,Kiev,Kiew,Kigali,Kinshasa,Koblenz,Kolkata,
    Kopenhagen,Kraków,Krefeld,Kuala Lumpur,Kuwait,Kyiv,Köln,København,La Habana,La Paz,Lagos,Lahore,Las Vegas,Le Caire,
    Leeds,Leipzig,Libreville,Lille,Lima,Linz,Lisboa,Lisbon,Lisbonne,Lissabon,Liverpool,Ljubljana,Lomé,London,Londra,
    Londres,Los Angeles,Luanda,Lucknow,Lusaka,Luxembourg,Luxemburg,Luzern,Lviv,Lyon,Lübeck,Madrid,Magdeburg,Mailand,
    Mainz,Malmö,Malé,Managua,Manama,Manchester,Manila,Mannheim,Maputo,Marseille,Maseru,Mbabane,Mecca,Medellín,Melbourne,
    Mexico City,Mexiko-Stadt,Miami,Milan,Milano,Minneapolis,Minsk,Mogadishu,Monrovia,Monterrey,Montevideo,Montreal,
    Mosca,Moscou,Moscow,Moscú,Moskau,Moskwa,Mumbai,Munich,Málaga,México,Mönchengladbach,München,Münster,Nairobi,Nantes,
    Napoli,Nashville,Ndjamena,Neu-Delhi,Neuss,New Delhi,New York,New York City,Niamey,Nicosia,Nikosia,Nürnberg,
    Oberhausen,Odesa,Oldenburg,Orlando,Osaka,Oslo,Osnabrück,Ottawa,Ouagadougou,Paderborn,Palermo,Panamá,Parigi,Paris,
    Patna,Pechino,Peking,Pekín,Pequim,Perth,Peshawar,Philadelphia,Phnom Penh,Phoenix,Pittsburgh,Portland,Porto,
    Porto Alegre,Potsdam,Prag,Praga,Prague,Praha,Pretoria,Pristina,Pune,Putrajaya,Quito,Rabat,Rangun,Regensburg,
    Reykjavik,Riad,Riga,Rio de Janeiro,Riyadh,Rom,Roma,Rome,Rostock,Rotterdam,Saarbrücken,Sacramento,Salzburg,San Diego,
    San Francisco,San José,San Juan,San Salvador,Sanaa,Santiago,Santo Domingo,Sarajevo,Schwerin,Seattle,Seoul,Sevilla,
    Seúl,Shanghai,Shenzhen,Singapore,Singapur,Skopje,Sofia,Srinagar,St. Gallen,St. Louis,Stockholm,Strasbourg,Stuttgart,
    Surabaya,Sydney,São Paulo,Taipeh,Taipei,Tallinn,Tampa,Tashkent,Tbilisi,Tegucigalpa,Teheran,Tehran,Tel Aviv,
    The Hague,Thessaloniki,Tiflis,Tijuana,Tirana,Tokio,Tokyo,Torino,Toronto,Toulouse,Trier,Tripoli,Tunis,Turin,
    Ulan Bator,Ulm,Utrecht,Valencia,Vancouver,Varsovia,Varsovie,Vatican City,Vatikanstadt,Venezia,Viena,Vienna,Vienne,
    Vientiane,Vilnius,Warsaw,Warschau,Warszawa,Washington,Wellington,Wien,Wiesbaden,Windhoek,Winterthur,Wolfsburg,
    Wuppertal,Würzburg,Yangon,Yaoundé,Zagreb,Zaragoza,Zurich,İzmir,Αθήνα,Λευκωσία,Алматы,Астана,Баку,Београд,
    Бишкек,Владивосток,Екатеринбург,Ереван,Казань,Киев,Київ,Львів,Минск,Москва,Новосибирск,Одеса,Одесса,Санкт-Петербург,
    Скопие,София,Ташкент,Тбилиси,Харків,Харьков,الجزائر,الدوحة,الرباط,الرياض,القاهرة,القدس,الكويت,بغداد,بيروت,تونس,دبي,
    دمشق,رام الله,عمان,غزة,जयपुर,देहरादून,नई दिल्ली,पटना,भोपाल,मुंबई,रांची,लखनऊ'''.split(',')
# How a place's name ends: German, English, Indian and Persian, Slavic, Nordic, Romance.
PLACE_ENDS = tuple(
    'burg dorf stadt stedt heim hausen ingen berg feld furt kirche kirchen hofen leben rode haven munde bruck '
    'brucken itz nau sau lau rau gau linz graz ach ville burgh borough ton ham shire mouth bury wick polis port field '
    'town land pur pore nagar abad garh swar palli kota istan grad град бург ск поль ow owice iec sk vik koping '
    'stad havn sund anger'.split())
PLACE_STARTS = frozenset('new san santa saint st los las la el port fort mount north south east west bad nova'.split())
PLACE_PARTICLES = frozenset('am an im in ob sur upon auf bei do'.split())
# What opens a label and no dateline; and how an abstract noun ends.
NO_PLACES = frozenset(
    'update live in at on by von par por from after im der die das breaking watch exclusive exclusif exklusiv '
    'exclusiva opinion comment kommentar analysis analyse review interview note tip tipp tips tldr disclosure '
    'disclaimer question answer q a frage antwort warning spoiler editor correction photo photos video podcast read '
    'also more key fact toss the this it here editorial column feature news report sport sports politics weather day '
    'week part step anzeige neu aktuell info eilmeldung urteil alerte urgent urgente en foto fotos ultima esclusiva '
    'срочно видео фото insolite enquete recit decryptage reportage entretien portrait tribune chronique temoignage '
    'temoignages infographie exclusivite entrevista analisis cronica reportaje inchiesta intervista retroscena diretta '
    'faktencheck hintergrund ratgeber kolumne nachruf liveblog newsblog explainer explained'.split())
ABSTRACT_ENDS = tuple('ung ungen tion tions tionen heit keit schaft ismus ismo isme itat ness ment ments ing ings cion '
                      'cao zione'.split())
NO_PLACE_SIGN = re.compile(r"[\d?!;:\"“”„«»@#]|,.*,.*,|\B['’]|['’](?:s\b|\B)")
DATELINE_SEPARATOR = re.compile(r'(?=[\s.:：।=–—-]|(?<=[\])]))(\.[–—-]{1,2}|\s+(?:[–—−-]{1,2}|[|·])(?=\s)|\s?[—–]|\s?--|'
                                r'(?<=\))\s?-|:(?=\s)|：|[.।](?=\s)|(?<=\))\s*=|(?<=[\])])\s?)\s*')
IN_BRACKETS = re.compile(r'\s*[(\[/（]\s*([^()\[\]/（）]{2,40}(?:/[^()\[\]/\s]{2,12})?)\s*[)\]/）]\s*')
# 'PORT ELLENFor years …': set off by style only; not 'UNICEFs work'.
STYLED_PLACE = re.compile(r"([A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,28}[A-ZÀ-Þ])(?=[A-ZÀ-Þ][a-zß-ÿ]+ )(?![A-Z]s )")
LOOSE_DAY = re.compile(r'(?<=[,.]\s)\d{1,2}(?:\.\d{1,2}\.\d{2,4})?\.?(?=[\s,]*$)')     # 'ROMA, 9', 'Bern, 27.6.205'
ASIAN_DATELINES = (                 # example, pattern: place, agency, date
    ('[부산=나루통신 김철수 기자]',
     r'[\[(（【［](?P<place>[^=＝\])）】］]{1,12})[=＝](?P<agency>[^\])）】］\s]{2,12})[^\])）】］]{0,24}[\])）】］]'
     r'(?:\s*[가-힣]{2,4}(?:\s*특파원|\s*기자)?\s*=)?'),
    ('[베를린 9日 ロイター]',
     r'[\[［](?P<place>[^\]］\s]{1,14})[\s　]+(?P<date>\d{1,2}日)[\s　]+(?P<agency>[^\]］]{2,12})[\]］]\s*[-－–—]?'),
    ('【北京共同】',
     r'【(?P<place>[^】＝=]{1,10}?)(?P<agency>共同|時事|ＡＦＰ時事|AFP時事|ＡＰ|ロイター|AFP|新華社|聯合)】'),
    ('（中央社記者林小明台北9日電）',
     r'[（(](?P<agency>中央社)(?:記者\w{3})?(?P<place>[^）)\d]{0,14}?)(?P<date>(?:\d{1,2}月)?\d{1,2}日)(?:綜合)?(?:外)?電[）)]'),
    ('新华社北京3月9日电（记者张三）',
     r'(?P<agency>(?:新华|新華|中新|法新|路透|共同|塔斯|彭博|美联)社|[\w-]{2,8}网|[\w-]{2,8}站)(?P<place>[^\d，。,]{0,8}?)\s?'
     r'(?P<date>(?:\d{1,2}月)?\d{1,2}日)(?:专|專)?(?:电|電|讯|訊|报道|報道|報導)(?:[（(][^）)]{1,30}[）)])?'),
    ('記者張三／台北報導', r'〔?(?:記者|记者)(?P<agency>)[^／/]{2,8}[／/](?P<place>[^〕\s]{2,6})(?:報導|报道)〕?'))
DATELINE_REACH = 130                # characters before a dateline's separator
MOST_PLACE, MOST_PLACE_WORDS = 48, 5    # characters, words of a place: 'SOUTHWEST MIAMI-DADE, FLA.'
DATELINE_IN = 5                     # paragraphs that it is looked for in
PIECE_EDGES = ' \u00a0,;–—-'
ENOUGH, ENOUGH_LATER = 3, 4         # points for a story's first lines, for later ones
# Points for what a head shows; an agency in brackets or a date settles it, one sign alone never does. One word, or two
# before a dash, count if they are in capitals.
DATELINE_POINTS = {
    'bracketed agency': 3, 'bracketed letters': 1, 'bracketed place': 1, 'agency': 2, 'bare agency': 1, 'date': 2,
    'known place': 2, 'place-like': 1, 'capitals': 1, 'region': 1, 'comes back': 1, 'dash': 1, 'full stop and dash': 3,
    'colon': 1, 'like a noun': -2}
# Languages whose papers write 'Berlin. Der Senat …', without a dash: German, Italian, Russian, ….
FULL_STOP_LANGUAGES = ('de', 'it', 'ru', 'uk', 'kk', 'hi')


def split_dateline(paragraph: str, language: str | None = None, near: str | None = None, later: bool = False) -> tuple:
    """(Dateline or None, rest of the paragraph). `later`: not a story's opening: it needs more signs."""
    asian = asian_dateline(paragraph, near)
    if asian:
        return asian
    styled = STYLED_PLACE.match(paragraph)
    if styled and not later and place_signs(styled[1]) is not None:
        return Dateline(styled[1], styled[1]), paragraph[styled.end():]
    best, most = (None, paragraph), ((ENOUGH_LATER if later else ENOUGH) - 1, True)
    for separator in DATELINE_SEPARATOR.finditer(paragraph, 1, DATELINE_REACH):
        head, rest = paragraph[:separator.start()].strip(), paragraph[separator.end():]
        if separator.end() > separator.start() and opens_sentence(rest):
            line, signs = read_head_of_story(head, language, near)
            if line and line.place and line.place in rest:
                signs.add('comes back')
            points = points_of(signs, separator[1].strip(), language), bool(line and line.date)
            if line and points > most:      # the head with most signs wins, and 'Leven, 9. März' before 'Leven, 9'
                most, best = points, (line, rest)
    return best


def asian_dateline(text: str, near: str | None) -> tuple | None:
    """The forms of Korean, Japanese and Chinese agencies, told by their brackets and words alone."""
    if not has_east_asian(text[:DATELINE_REACH]):
        return None
    for example, pattern in ASIAN_DATELINES:
        match = re.match(pattern, text)
        if match:
            found = match.groupdict()
            place, agency = ((found.get(key) or '').strip() or None for key in ('place', 'agency'))
            line = Dateline(match[0].strip(' -=－'), place, agency, parse_date(found.get('date') or '', near=near))
            return line, text[match.end():].lstrip(' 　')
    return None


def opens_sentence(text: str) -> bool:
    """A sentence begins here: no small letter ('Berlin – das ist …' goes on)."""
    letter = text.lstrip('"\'“”„«»‘’‚›‹([*¿¡')[:1]
    return bool(letter) and not letter.islower()


def read_head_of_story(head: str, language: str | None, near: str | None) -> tuple:
    """(the Dateline that stands before a separator or None, the signs that it is one)."""
    signs, agency, day, bare = set(), None, None, head
    inner = re.fullmatch(r'[(\[]([^()]*)[)\]]', bare)
    if inner and not agency_like(inner[1].strip()):
        bare = inner[1].strip()
        signs.add('bracketed place')
    wrapped = [found for found in IN_BRACKETS.finditer(bare) if agency_like(found[1])  # or 'LEVEN, March 4 (Northwire)'
               or find_dates(bare[:found.start()], language, near)]
    if wrapped:
        agency, bare = wrapped[-1][1].strip(), bare[:wrapped[-1].start()] + ', ' + bare[wrapped[-1].end():]
        signs.add('bracketed agency' if named_agency(agency) else 'bracketed letters')
    elif known_agency(bare.rpartition(' ')[2]) and re.search(r'\w \S+$', bare) and not known_agency(bare):
        bare, _, agency = bare.rpartition(' ')      # 'LEVEN taz', 'Leven, Fife CNN'
        signs.add('bare agency')
    dates = find_dates(bare, language, near) or [(*m.span(), None) for m in LOOSE_DAY.finditer(bare)]
    if dates:
        start, end, day = dates[0]
        bare = bare[:start].rstrip('( ') + ' , ' + bare[end:].lstrip(') ')
        signs.add('date')
    chunks = []
    for chunk in re.split(r'(?<=\w{3})\.\s+|(?<=, )\.\s+|\s[–—-]\s', bare):
        pieces = list(filter(says_something, re.split(r'\s*[,،|]\s+', chunk + ' ')))
        bare_pieces = [(piece, piece.strip(PIECE_EDGES + '.')) for piece in pieces]
        names = [(piece, name) for piece, name in bare_pieces if known_agency(name)
                 or (chunks or piece is not pieces[0]) and named_agency(name)]
        if names and not agency:
            agency = names[0][1]
            signs.add('agency')
            pieces.remove(names[0][0])
        chunks += [', '.join(piece.strip(PIECE_EDGES) for piece in pieces)] if pieces else []
    place = first(chunks)
    found = place_signs(place) if place else set()
    if len(chunks) > 1 or found is None or not (place or agency):       # 'Paris. London. Rome.'
        return None, signs
    return Dateline(head, place, agency, day), signs | found


def says_something(piece: str) -> bool:
    """More than a weekday, a month or a stop."""
    flat = unaccented(piece).strip(PIECE_EDGES + '.')
    return bool(flat) and not kinds_of(flat) & FILLER


def agency_like(text: str) -> bool:
    """What stands in brackets is an agency, not a region: '(dpa/lno)', '(KNNR)', 'QuayWire', but '(Barnim)'."""
    return named_agency(text) or bool(re.search(r'\w[^\W\d_]*[A-ZÀ-ÞА-ЯΑ-Ω]|^[\w.-]{2,12}/\w{2,8}$', text))


def known_agency(text: str) -> bool:
    """In the table, by itself or after 'Example via '; or the name of a site."""
    return text.rpartition(' via ')[2].partition('/')[0] in AGENCIES or bool(SITE_NAME.fullmatch(text))


def named_agency(text: str) -> bool:
    """Known, or named as agencies are: 'dpa-Xyz', 'Example News', 'ABC Example'."""
    return known_agency(text) or bool(HOUSE_NAME.fullmatch(text))


@lru_cache(maxsize=None)
def cities() -> frozenset:
    """CITIES, without accents."""
    return frozenset(unaccented(city.strip()) for city in CITIES)


def is_city(text: str) -> bool:
    """One of the table."""
    return unaccented(text).strip('., ') in cities()


def place_signs(place: str) -> set | None:
    """The signs that a text is a place; None if it cannot be one."""
    main, _, region = place.partition(', ')
    bare = re.sub(r'\s*\(.*', '', main) or main.strip('()')
    words = re.findall(r'[^\W\d_][^\s,/()]*', main)
    sizes = 1 < len(bare) and len(place) <= MOST_PLACE and 0 < len(words) <= MOST_PLACE_WORDS
    if not sizes or NO_PLACE_SIGN.search(place) or place.count('(') != place.count(')'):
        return None
    cased, flat = main.upper() != main.lower(), unaccented(bare)
    known = all(map(is_city, re.split(r'/| und | and |\|', bare)))
    small = [word for word in words[1:] if word.islower() and word not in PLACE_PARTICLES]
    if cased and not bare[:1].isupper() or not all(kinds_of(unaccented(word)) & PARTICLE for word in small):
        return None
    first_word = flat.split()[0]
    if not known and (flat == 'new' or first_word in NO_PLACES or kinds_of(first_word) & (PUBLISHED | UPDATED)
                      or flat.endswith(ABSTRACT_ENDS) and main.upper() != main):
        return None
    mixed_region = region[:1].isupper() and (region != region.upper() or '.' in region)
    return {sign for sign, there in (
        ('capitals', cased and bare.upper() == bare and len(bare) > 2), ('known place', known),
        ('like a noun', not known and not region and flat.endswith(ABSTRACT_ENDS)),
        ('place-like', not known and (flat.endswith(PLACE_ENDS) or first_word in PLACE_STARTS)),
        ('region', mixed_region or re.search(r'\w \(\w+\)$', main)),
        ('one word', len(words) == 1), ('two words', len(words) == 2)) if there}


def points_of(signs: set, separator: str, language: str | None) -> int:
    """How much speaks for a dateline."""
    kind = ('' if not separator else 'bar' if separator == '|' else 'full stop' if separator in '.।' else
            'full stop and dash' if separator[0] == '.' else 'colon' if separator in ':：' else 'dash')
    stops = (language or '').lower().startswith(FULL_STOP_LANGUAGES)
    points = sum(DATELINE_POINTS.get(sign, 0) for sign in [kind, *signs]) + (kind == 'full stop' and stops)
    points += 'bracketed place' in signs and kind.endswith('dash')       # '(Beirut) – The …'
    if 'place-like' in signs:
        points += stops and kind != 'colon'
    elif signs >= {'capitals', 'one word'} and kind != 'colon' or signs >= {'capitals', 'two words'} and kind == 'dash':
        points += 1                 # 'ERDEN. Wie …', 'SPOKANE — A man …', 'GRANITE FORK — …'
    return points


def read_place_line(text: str, language: str | None = None, near: str | None = None) -> Dateline | None:
    """A dateline on a line of its own: 'Ankara', 'AFP, MANILA', '(Pescasseroli, 14 gennaio 2024)'."""
    line = text.strip(' \t\u00a0,|–—-')
    asian = asian_dateline(line, near)
    if asian:
        return None if asian[1] else asian[0]
    found, signs = read_head_of_story(line.strip('.:'), language, near)
    end = text.rstrip()[-1:]
    if found and end in '–—' and points_of(signs, end, language) >= ENOUGH:
        return replace(found, text=text.strip())            # 'CNN —', 'Leven, Fife CNN —'
    if not found or not found.place:
        return None
    if line[-1] in '.:' and points_of(signs, line[-1], language) >= ENOUGH:
        return replace(found, text=line[:-1])
    if signs & {'known place', 'agency', 'bracketed agency'} or 'date' in signs and re.search(r'[,|]', line):
        return replace(found, text=text.strip())
    return None


# Credits

# Words that introduce a credit, 'photo: ', 'photo by'; those for sources introduce other things too: 'Source: WHO'.
PICTURE_WORDS = frozenset(unaccented(
    'photo photos photograph photographs photographer picture pictures pic pics image images illustration '
    'illustrations cartoon graphics credit credits courtesy copyright foto fotos fotograf fotografin fotografie bild '
    'bilder bildquelle bildrechte bildnachweis symbolfoto symbolbild archivfoto archivbild grafik visualisierung '
    'visualisation visualization rendering fotoquelle fotocredit crédit crédits photographie imagen crédito créditos '
    'immagine crediti imagem divulgação gentileza cortesia cortesía supplied beeld bilde billede kuva kuvat nuotr '
    'fotoğraf görsel фото кредит фотография ілюстрація zdjęcie fot fotó φωτ φωτο φωτογραφία φωτογραφίες dok ảnh صورة '
    'المصدر ფოტო צילום קרדיט फोटो तस्वीर ছবি isithombe تصوير عکس ljósmynd borítókép nyitókép titelbild titelfoto '
    'снимка fotograaf fotografía picha ภาพ 写真 撮影 提供 画像 出典 攝影 摄影 图 图片 图源 圖 圖片 来源 資料圖片 사진 자료 출처').split())
SOURCE_WORDS = frozenset(unaccented(
    'graphic infographic video source quelle fuente vídeo fonte bron kilde källa kaynak источник джерело źródło zdroj '
    'forrás sursa πηγή sumber nguồn').split())
PHOTO_WORDS = PICTURE_WORDS | SOURCE_WORDS
TAKEN = '撮影', '提供', '拍摄', '拍攝', '摄影', '攝影', '摄', '攝', '供图', '供圖'      # what ends a Japanese or Chinese credit
TAKEN_IN_KOREAN = r'촬영|제공|캡처|자료|사진|출처|\w=\w|기자$'       # what a Korean credit in brackets says
MOST_TAKEN = 20                     # characters of one after a stop; more are a sentence
PHOTO_HOUSES = frozenset(
    'Getty|Getty Images|AP Photo|Shutterstock|iStock|iStockphoto|iStock.com|Alamy|Unsplash|Pexels|'
    'Pixabay|Adobe Stock|imago|Imago|IMAGO|picture alliance|Picture Alliance|picture-alliance|Zuma|Zuma Press|ZUMA|'
    'SIPA|Sipa|EPA|Wikimedia|Wikimedia Commons|Flickr|Depositphotos|Keystone|Scanpix|EP|Redux|HANDOUT|Handout|'
    'Supplied|Submitted|Contributed|Divulgação|Reprodução|Cortesía|Fotogramma|AGF|Imagoeconomica|Folhapress|'
    'Arquivo pessoal|Arquivo Pessoal|Archivo personal|غيتي|غيتي إيميجز|شترستوك|גטי'.split('|')) | AGENCIES
# Where a credit may begin: at the line's start, after a sentence or a sign, at a last bracket, at '©', at 'Foto:'.
CREDIT_STARTS = re.compile(         # within a word none does, which the second part sees at once; re is slow to compile
                                    # a range of many characters, but not its opposite
    rf'^|(?:(?<=[{STOPS})])|(?![a-z]))(?:(?<=[{STOPS})])(?<!\b[A-Z]\.)(?<!\s\d\.)(?<!\s\d\d\.)'
    r'\s?(?:[|/—–]\s?)?(?=[^\s.,!?…"”»)])|\s[|/—–]\s|'
    r'\s?(?=[(\[（【][^()\[\]（）【】]{2,120}[)\]）】]\s?\.?$)|\s?[(\[]?(?=©|[(（][cCＣ][)）]\s|Copyright\s)|'
    r'\s?(?=[(\[]?(?:[A-ZÀ-ÞА-ЯΑ-Ω][^\W\d_]*|[^\x00-\u058f]+)(?: [^\W\d_]+)?\.?\s?[:：=＝])|'
    r'\s(?=[A-Z]+ Photo/|[A-Z]{2,8}/|(?:[\w/]+ )?via Getty|Getty Images|Fot\. )|'
    r'\s-\s(?=[A-ZÀ-Þ][^\s/]+(?: [^-/]{3,40}(?: - [\w.]{3,12})?/\w+| \w+)?$)|'
    r'[、＝](?=[^、。＝]{2,12}(?:撮影|提供)$))')
BRACKETED = re.compile(r'[(\[（【]\s?([^()\[\]（）【】]{2,120}?)\s?[)\]）】]\s?\.?$')
# Indic and Thai vowels are no letters for \w.
CREDIT_LEAD = re.compile(r'((?:[^\W\d_]+ )?(?:[^\W\d_]+-?s?|[\u0900-\u0eff]+))'
                         r'(?:\.?\s?(?:[:：=＝／]|(?<=[图圖])/|(?<=撮影)・|\.\.|(?<=[Ff]ot\.)(?=\s))\s?(?:©\s)?|'
                         r'\s(?:by|BY|of|OF|de|di|von|copyright|courtesy):?\s)(.{2,120})$')
CREDIT_REACH = 240                  # characters from the end in which a credit may begin
MORE_THAN_NAMES = re.compile(r'[(|©:：]|\w\w[.!?…]["”»]?\s')      # signs, or the end of a sentence
FOR_A_PAPER = re.compile(r'\S+ \S+ (?:for|pour|für|per) ', re.I)     # 'Ann Lee for The Quay News'
LONGEST_CREDIT = 100                # characters of a credit that nothing introduces
NO_CREDIT = frozenset('archiv archivbild archivfoto symbolbild symbolfoto file photo foto beispiel illustration left '
                      'right top above below see'.split())
SMALL_IN_CREDITS = frozenset('via for für pour para per voor för dla для специально of de del di da do du la van von '
                             'and und og y et'.split())
MOST_CREDITED = 12                  # words


def split_credit(caption: str, sure: bool = False) -> tuple:
    """(the caption's text, its credit or None): 'The pier. Photo: A. Name' is ('The pier.', 'A. Name'). `sure`: the
    element says that it is a caption, so that a name by itself at its end is a credit too."""
    text = re.sub(r'^\[([^]]*)\]$', r'\1', caption.strip())        # so pandoc prints an image's words
    alone = re.sub(r'^\(([^)]*)\)$', r'\1', ADDRESS.sub('', text).rstrip() if '://' in text else text)
    if all_names(alone) and ('/' in alone or names_house(words_of_credit(alone))):
        return '', alone
    for start in CREDIT_STARTS.finditer(text, max(0, len(text) - CREDIT_REACH)):
        before = text[:start.start()].rstrip()
        within = any(before.count(opening) > before.count(closing) for opening, closing in ('()', '[]', '（）'))
        credit = None if within else credit_of(text[start.end():], start[0].strip(), before, sure)
        if credit:
            said = less_lead(before.rstrip(' |/—–-'))
            user = start[0].strip() in ('/', '|') and len(said.split()) == 1 and credit in PHOTO_HOUSES
            return ('', text) if user else (said, credit)       # 'quayfan77 | Getty Images'
    return text, None


def less_lead(caption: str) -> str:
    """A caption without the word for its credit: 'The pier. Image', 'The pier | Photo:'."""
    word = re.search(r'(?:^|(?<=[.!?…)”"])\s?|[\s|/—–-]+(?=\w+:$))([^\W\d_]+):?$', caption)
    return caption[:word.start()] if word and unaccented(word[1]) in PHOTO_WORDS else caption


def all_names(text: str) -> bool:
    """Nothing but names, and signs between them: 'Ann Miller / Example Press'."""
    return not MORE_THAN_NAMES.search(text) and name_like(words_of_credit(text))


def names_house(words: list) -> bool:
    """One of the words, or two together, name an agency or a house of pictures."""
    pairs = map(' '.join, zip(words, words[1:]))
    return not PHOTO_HOUSES.isdisjoint(words) or not PHOTO_HOUSES.isdisjoint(pairs)


def credit_of(piece: str, sign: str, before: str, sure: bool) -> str | None:
    """The credit that the end of a caption is, after a sign and what stands before that; None if it is none."""
    inner = BRACKETED.match(piece)
    text = inner[1] if inner else piece.rstrip('.') if piece[-2:-1].islower() else piece
    ended = before[-1:] in tuple(STOPS + ')') and not before.endswith(' "')
    told = inner and (sure or named_agency(text.partition(': ')[0]))
    names = ADDRESS.sub('', text.replace(':', '', 1) if told else text)
    end = CaptionEnd(text, sign, before, ended, bool(inner), sure, names)
    for form in CREDIT_FORMS:
        credit = form(end)
        if credit is not None:
            return credit or None
    return None


# The end of a caption that may be its credit: the text less brackets around it; the sign before it ('/', '(' …); the
# caption up to there, and whether that ends a sentence; whether it is in brackets; whether the element is a caption;
# the names that the text may be, 'Quay News: Ann Miller' without its colon. A form of credits makes of it the credit,
# '' where it shows that there is none, None where another form may tell.
CaptionEnd = namedtuple('CaptionEnd', 'text sign before ended bracketed sure names')


def owned(end: CaptionEnd) -> str | None:
    """'© 2024 Port of Leven'."""
    told = end.text[:1] == '©' or end.text[:3].lower() in ('(c)', '（c）') or end.text.startswith('Copyright ')
    lead = told and CREDIT_LEAD.match(end.text.lstrip('© '))        # '© Foto: Ann Miller'
    named = lead[2] if lead and unaccented(lead[1]) in PHOTO_WORDS else end.text
    return named if told and len(end.text) <= LONGEST_CREDIT else None


def introduced(end: CaptionEnd) -> str | None:
    """'Foto: dpa'; but 'photo: a boat' on a line of its own is a sentence, 'the premiere of "Dune: Part Two"' none."""
    lead = CREDIT_LEAD.match(end.text)
    if not lead:
        return None
    sign = end.text[lead.end(1):lead.start(2)].strip()
    told = end.before and sign not in ('of', 'de', 'di', 'von')         # 'The images of the otter'
    named = told or not lead[2][0].islower() or '/' in lead[2] or lead[2] in PHOTO_HOUSES
    if named and introduces_credit(lead[1].split(), end.ended or not end.before):
        return lead[2]
    return '' if not (end.ended or end.bracketed) and sign in COLONS else None


def led(end: CaptionEnd) -> str | None:
    """'. Photo Ann Miller', '/ FOTO ANP'; but not '. Photo Gallery'."""
    word, _, names = end.text.partition(' ')
    told = end.bracketed or (end.ended or end.sign in tuple('/|—–')) and word[:1].isupper()
    words = words_of_credit(names) if told and unaccented(word) in PICTURE_WORDS and names[:1].isalpha() else []
    if not name_like(words) or NO_NAME_SIGN.search(names) or DIGIT.search(names):
        return None
    alone = end.bracketed and word.islower() or names.isupper() or names_house(words)      # '(foto Perotti)'
    return names if len(words) > 1 or alone else None


def taken(end: CaptionEnd) -> str | None:
    """'（山田太郎撮影）', '＝3月28日、山田太郎撮影', '。张三摄', '（圖／記者李四攝）'."""
    ended = end.before[-1:] == '。' and len(end.text) <= MOST_TAKEN and not re.search('[、，＝]', end.text)
    told = ended or end.bracketed or end.sign in ('、', '＝')
    word = next((word for word in TAKEN if told and end.text.endswith(word)), '')
    names = end.text[:-len(word)].strip(' ／/') if word else None
    lead = CREDIT_LEAD.match(names or '')
    return lead[2] if lead and unaccented(lead[1]) in PHOTO_WORDS else names


def korean(end: CaptionEnd) -> str | None:
    """'[서울=새벽통신]', '[군청 제공. 재판매 및 DB 금지]', '. /김하늘 기자'."""
    told = (end.sure or re.search(TAKEN_IN_KOREAN, end.text)) if end.bracketed else end.sign == '/'
    return end.text if told and len(end.text) <= LONGEST_CREDIT and re.search('[가-힣]', end.text) else None


def called_a_photo(end: CaptionEnd) -> str | None:
    """'(Ledger file photo)', but not '(File photo)'; '. Ann Miller photo', 'BNS nuotr.'."""
    names, _, last = end.text.rpartition(' ')
    alone = (end.ended or end.sign == '|' or end.sure and not end.before) and all_names(names)
    told = names[:1].isupper() and unaccented(last) in PHOTO_WORDS and (end.bracketed or alone)
    return end.text if told and unaccented(names.partition(' ')[0]) not in NO_CREDIT else None


def of_a_house(end: CaptionEnd) -> str | None:
    """'Ann Miller/Getty Images', '(Handout via REUTERS)', ' - Arquivo pessoal'."""
    words = words_of_credit(end.names) if end.before else []
    told = (end.bracketed or end.sign == '|') and end.text.islower()
    small = told and not PHOTO_HOUSES.isdisjoint((end.text.upper(), end.text.title()))
    named = names_house(words) and (name_like(words) or end.bracketed or end.names in PHOTO_HOUSES)
    return end.text if small or named else None


def of_names(end: CaptionEnd) -> str | None:
    """'/ Ann Miller', and after a sentence '(Ann Miller)' or, where it is surely a caption, 'Ann Miller' and
    '(Quay News: Ann Miller)'; there '(Ann Miller/Quay)' needs no sentence."""
    told = end.sign == '/' or end.ended and ' ' in end.before or (
        end.sign == '-' or end.sure and end.bracketed) and '/' in end.text
    if not told:
        return None
    text, words = end.text, words_of_credit(end.names)
    set_off = end.sign or '/' in text or end.bracketed or end.sure and len(words) > 1 or FOR_A_PAPER.match(text)
    told = set_off and name_like(words) and unaccented(words[0]) not in NO_CREDIT
    number = r'\b\d' if len(words) > 1 else r'\d'        # 'Ann Miller/Flash90', but not '(E4)'
    return text if told and not (NO_NAME_SIGN.search(end.names) or re.search(number, text)) else None


CREDIT_FORMS = (owned, taken, introduced, led, korean, called_a_photo, of_a_house, of_names)


def introduces_credit(words: list, opens: bool) -> bool:
    """One of the words before a colon, or 'by', names pictures: 'Cover image', but not 'the Council Foto' where they
    are not a line's or sentence's first."""
    named = [unaccented(word) in PHOTO_WORDS for word in words]
    return any(named) and (named[0] or opens or words[-1].islower() or unaccented(words[0]) in NO_CREDIT)


def words_of_credit(text: str) -> list:
    """The words of a credit, without what stands between names."""
    return re.findall(r'[^\s,/|()]+', text)


def name_like(words: list) -> bool:
    """Words that a line of names is made of: capitals, houses of pictures, and what goes between."""
    return (0 < len(words) <= MOST_CREDITED and (words[0][0].isupper() or words[0] in PHOTO_HOUSES)
            and all(word in SMALL_IN_CREDITS or word in PHOTO_HOUSES or not word[0].islower() for word in words))


# --- Labels -------------------------------------------------------------------------------------------
# In: blocks, and what the page says of itself. Out: each block with its label and the rule that gave it. The
# story is where the scores are above zero; the fields are looked for at its head, each by a pass of its own.

TELLING = 2000                      # characters of prose that tell a page's language
QUESTIONS = '?？؟'                    # an interviewer's are subheads however long
SUBHEAD = 90                        # characters of a bold line that is a subhead
QUOTE = 40                          # characters: a shorter line in quotation marks is somebody's answer
REFUSAL = 500                       # characters of what a site says instead of a page, at most
REFUSING = re.compile(               # that JavaScript is wanted of the reader, that the page is closed or is not there
    r'(?=.*\b(?:your?|please|sie|ihre[mnr]?|bitte|vous|votre|tu|su|por favor|seu|tuo|uw|din|ваш\w*)\b)'
    r'(?:.*\b(?:enable|activate|turn on|aktivier|activ|habilit|attiva|schakel|włącz|включи)\w*\b'
    r'[^.!?]{0,40}\bjava-?script\b|'
    r'.*\bjava-?script\b[^.!?]{0,60}\b(?:disabled|enabled?|required|deaktiviert|aktiviert|désactivé|desactivado|'
    r'disabilitato|uitgeschakeld|avstängt|wyłączon\w*|отключ[её]н\w*)\b)|'
    r'.*(?:\baccess (?:to this page (?:has been|is) )?denied\b|\bchecking your browser\b|\b404 not found\b|'
    r'\b(?:verify|verifying|confirm) (?:that )?you are (?:a )?(?:human|not a robot)\b|'
    r'\bpage (?:you (?:requested|are looking for) )?(?:could not|cannot|can’t|was not) be found\b)')
LEAST_PROSE = 80                    # characters of an article; an item of news can be so short
TEASERS, PARAGRAPH = 20, 120        # so many pieces, all shorter, are teasers if no day of publication is named
CUT_OFF = 3                         # so many are, too, if all end with three dots
# Characters; points of a sentence in doubt; blocks since the story's last. In longer stories more is lost than won.
SHORT_STORY, DOUBTFUL, GOES_ON = 2500, -25, 7
SIBLINGS = 4                        # pieces of the story in a box; among two or three half of the others are not
MADE_OF, MADE_ALIKE, NEARLY_ALL = 3, 4, .9     # boxes that tell what is made alike; blocks made so; of links, the share
TEXT_TAGS = HEADINGS | {'p', 'li', 'blockquote', 'dt', 'dd'}     # not 'div', of which half are no text
SOON = 4                            # blocks since the story's last, of a heading in doubt; beyond, half are others'
NEARLY = -12                        # points: half of such lines between two pieces of a short story are of it
# Of lines amid a saved text: prose that follows, at least; points of each that a colon introduces; of each of so many.
# Three of four such lines are of the story; and of sentences alone, of so many points, 103 of 147 on copied pages.
AMID, INTRODUCED, LISTED, MANY, ALONE = 3, -40, -30, 4, -20
OTHER_STORIES = bits_of('related comment', PROMPT_BITS)

STORY_LABELS = {'li': 'list item', 'blockquote': 'quote', 'pre': 'code',
                **dict.fromkeys(ROWS, 'table row'), **dict.fromkeys(HEADINGS, 'subhead')}
PIECES = ('subhead', 'paragraph', 'list item', 'quote', 'code', 'table row', 'caption')     # what the body is made of
KEPT = {'headline', 'deck', 'byline', 'dateline', 'credit', *PIECES}

# What else a block can be: label, the hints of its boxes, the wording that say so; the first row that fits.
CHROME = tuple((label, bits_of(hints, HINT_BITS), bits_of(words, PROMPT_BITS)) for label, hints, words in (
    ('comments', 'comment', 'comment'), ('newsletter', 'newsletter', 'newsletter'),
    ('donation', 'donation', 'donation'), ('subscription', 'paywall', 'subscription'), ('share', 'share', 'share'),
    ('related', 'related card pager', 'related'), ('legal', 'footer overlay', 'legal'),
    ('navigation', 'navigation header contents tags form button tool', 'navigation'),
    ('advertising', 'ad shop', 'advertising')))
TAG_HINT = bits_of('tags navigation', HINT_BITS)
# hints that speak against a sentence in doubt
NOT_TEXT = ~bits_of('story article content main text quote question list live table', HINT_BITS)
ASKING_HINTS = bits_of('newsletter donation', HINT_BITS)
NOT_TITLE = bits_of('newsletter subscription donation share comment contact advertising time', PROMPT_BITS)
PROMPT_NOT_NAME = ~bits_of('author source time', PROMPT_BITS)

# Why a block is of the story, for passes that ask.
HEADS_LIST, COUNTS = 'heads a list of the story', 'of lines of the story that count, or between them'
IN_TABLE, NOTES = 'a row of a table that is of the story', 'says what was wrong in the story, or who worked on it'
ITEM_UP = 4                         # boxes up from what a line stands over

STAMPS, STORY_OVER = 3, 1000        # names over days and times that tell of comments; characters of the story over them
STAMP, COMMENTER = 60, 50           # characters of a day and a time at most, and of the name over them
COMMENTS = (r'(?:(?:reader |user )?comments?|(?:leser)?kommentare?|ergänzungen|comentarios?|commentaires?|comentários?|'
            r'comentarii|commenti|reacties|kommentar(?:er)?|yorum(?:lar)?|комментари\w+|коментарі|komentar\w+|'
            r'komentáře|diskuse|diskuze|diskusia|diskussion|keskustelu|kommentit|σχόλια|hozzászólások)')
REPLIES = (r'(?:responses?|repl(?:y|ies)|thoughts?|gedanken?|antwort(?:en)?|réflexions?|réponses?|respuestas?|'
           r'respostas?|pensier[oi]|rispost[ae]|gedachten?|antwoorden?|svar|tanker?|odpowiedzi|ответ\w*)')
COMMENTS_HEAD = re.compile(         # '12 comments', 'Comments (14)', '2 responses to “Ferry to run again”' of WordPress
    rf'\d{{1,4}} (?:{COMMENTS}|responses?|replies|thoughts?)|{COMMENTS} ?\(?\d{{1,4}}\)?|'
    rf'(?:\d{{1,4}}|one|eine?|une?|un[ao]|uma?|een|ett?|et|один) (?:{COMMENTS}|{REPLIES}) \S{{1,5}} '
    r'[“”"„«‘\'].+[“”"»’\']')
LONGEST_COMMENTS_HEAD = 200         # characters; it names the story
# Not '29.11' of '29.11.2024', which is a clock where days are found first.
STAMP_CLOCK = re.compile(r'(?<![\d.])\d{1,2}[:.h]\d\d(?!\d|\.\d)')
POSTED = re.compile(r'(?:posted|written|comment|left) by\b', re.I)     # an entry of a live blog says 'By Ann' alone
# Questions of a run at least; blocks from one to the next at most; share of the story's, at least, that tells of all.
LEAST_ASKED, ASKED_APART, ANSWERED = 3, 3, .3
ASKED_OVER = 2                      # lines over a question of which one may say that it is asked often
ASKED_OFTEN = re.compile(r'\bfaqs?\b|(?:frequently asked|common) questions|h[äa]ufig\w* (?:gestellte )?fragen|'
                         r'questions fréquentes|(?:preguntas|perguntas|domande) fre[cq]uent|veelgestelde vragen')
SURELY_COUNTED, COUNTED_KEPT = 4, 2  # lines that count; those and gaps of the story already that tell of all

# How papers say what was wrong in a story, in its first words.
CORRECTING = re.compile(
    r'(?:in einer (?:früheren|ersten|vorherigen|älteren) (?:version|fassung)|'
    r'\b(?:earlier|previous|original) version of th(?:is|e) (?:article|story|report|post|column|guide|review|'
    r'feature|piece)|'
    r'this (?:article|story|report|post|column|guide|review) (?:(?:originally|initially|incorrectly|previously|'
    r'mistakenly) \w|(?:was|has been) (?:amended|corrected|updated (?:with|to))\b)|'
    r'une (?:première|précédente|ancienne) version de cet article|'
    r'una (?:primera|anterior|precedente|prima) versi[oó]ne? d|'
    r'^\W*(?:correction|clarification|korrektur(?:hinweis)?|berichtigung|richtigstellung|rättelse|rettelse|'
    r'rectificatie|fe de errores|erratum|erramos|errata corrige|correzione|sprostowanie|'
    r'editor[’\']s note(?:,? [^:]{3,20})?|'
    r'update,? \w{3,9}\.? (?:\d\d?, )?\d{4}|mise à jour,? (?:le |du )?\d{1,2}\b[^:]{3,30})'
    r'(?:,? \d[\d.:/-]+)*\s?[:：—–-]\s?\w)')
HELPING = re.compile(               # and who else worked on it
    r'additional reporting by \w|\bcontributed (?:reporting\b|research\b|to this (?:report|article|story)\b)|'
    r'\b(?:ha|hanno) collaborato \w|\bmet medewerking van \w|^(?:mitarbeit|współpraca): \w|^colabor(?:ou|aram) \w|'
    r'\bcon información de [\w .]+$|^\(?avec (?:.{3,40} et )?(?:l.agence |afp\b|ap\b|reuters\b|les agences|'
    r'(?:les |des )?informations d[eu’\'])|^\W*με πληροφορίες από \w|'
    r'^\(?with (?:inputs?|files) from \w|^information from \w+ added$|'
    r'^contributing: \w')
NOTED_IN, HELPED_IN = 120, 240      # characters from the beginning that say so
NOTED_UNDER = 12                    # blocks under the story's last


def counts_story(line: list, told: list) -> bool:
    """One of four lines that count is of the story, and so is another or what stands between two; or of any what stands
    between each and the next. `told`: how many blocks before each are."""
    of_it = sum(told[i + 1] > told[i] for i in line)
    between = [told[j] > told[i + 1] for i, j in zip(line, line[1:])]
    return len(line) >= SURELY_COUNTED and of_it and of_it + sum(between) >= COUNTED_KEPT or all(between)


# What papers and guides set over their stories in short.
IN_SHORT = set('key takeaways|key takeaway|takeaways|key points|key facts|key findings|key highlights|highlights|'
               'in brief|in short|in a nutshell|at a glance|summary|quick summary|tl;dr|tldr|the gist|'
               'what you’ll learn|das wichtigste|das wichtigste in kürze|in kürze|auf einen blick|l’essentiel|en bref|'
               'les points clés|à retenir|puntos clave|claves|las claves|en resumen|resumen|in sintesi|i punti chiave|'
               'in breve|em resumo|pontos-chave|in het kort|kort|i korthet|kort fortalt|det viktigaste|lyhyesti|'
               'w skrócie|najważniejsze informacje'.split('|'))
MOST_IN_SHORT, IN_SHORT_OVER = 10, 4        # its lines at most; blocks to the story under it
# What heads the reasons for a thing that a story weighs, and those against it.
PROS = set('pros|pro|the pros|advantages|what we like|what i like|the good|vorteile|stärken|avantages|les plus|'
           'points forts|ventajas|a favor|vantagens|prós|pregi|voordelen|pluspunten|fördelar|fordele|fordeler|zalety|'
           'plusy|плюсы|преимущества|výhody|klady'.split('|'))
CONS = set('cons|contra|the cons|disadvantages|drawbacks|what we don’t like|what i don’t like|the bad|nachteile|'
           'schwächen|inconvénients|les moins|points faibles|desventajas|inconvenientes|en contra|desvantagens|contras|'
           'contro|svantaggi|difetti|nadelen|minpunten|nackdelar|ulemper|wady|minusy|минусы|недостатки|nevýhody|'
           'zápory'.split('|'))
LONGEST_PROS = 14                   # lines from 'Pros' to 'Cons'
SIGNS_AROUND = ' :✔️❌✅👍👎-'        # around 'Pros' and its like

# Paragraphs of the story under the same words, at least; share of those words that stand over one.
ALIKE_KEPT, ALIKE_UNDER, UNDER_ALIKE = 2, .6, 'under the same words as pieces of the story, or those words'

LASTING = re.compile(r'\d{1,3}:\d\d(?::\d\d)?(?: ?(?:min|sec|sek|h)\.?)?', re.I)        # how long a video takes


class Story:
    """What the passes know of a page while they label it: the blocks, their labels, and why."""

    def __init__(self, blocks: list, facts: Facts):
        reading = Reading(blocks)
        self.blocks, self.facts, self.texts = blocks, facts, reading.texts
        self.sizes = reading.sizes                                  # characters; East Asian ones weigh more
        self.prompts, self.heads = reading.prompts, reading.heads   # bits of PROMPT_WORDS; each text's beginning
        self.boxes, self.around = reading.boxes, reading.around     # all that hold blocks; their hints
        self.called = reading.column('called')                      # the hints around each, but those that tell nothing
        self.markup = reading.markup
        again = {text for text, times in reading.times.items() if times > 1}
        self.last_said = {text: i for i, text in enumerate(self.texts) if text in again}    # of those said again
        self.chains, self.amounts = reading.chains, reading.amounts     # of the numbers of lines that count, of amounts
        points = POINTS['markup' if self.markup else 'text']
        self.scores = score_blocks(reading, points) if blocks else []
        self.cues = partial(cue_points, reading, points['second'])  # of a block's number: its cues with their points
        self.language = facts.language or language_of(self.texts)
        self.fates: dict = {}       # block's number -> its pieces: (text, label, rule, value)
        self.decided: dict = {}     # number of a block that is of the story or not in spite of its score -> why
        self.lines: dict = {}       # block's number -> what it prints, read once
        self.headline, self.byline = None, ''       # its number; the names of it, once they are found
        self.decide_doubts()
        kept = self.kept()
        self.prose = [i for i in kept if self.sizes[i] >= PROSE] or kept
        self.first, self.last = (self.prose[0], self.prose[-1]) if self.prose else (len(blocks), -1)
        self.spaced = any(self.blocks[i].gap for i in self.prose)   # blank lines stand between paragraphs
        # the last sentence or code, for a story may close with short ones
        self.end = max([self.last] + [i for i in kept if self.blocks[i].tag == 'pre'
                                      or self.sizes[i] >= SENTENCE and is_ended(self.texts[i])])
        self.caption_hint = HINT_BITS['caption'] & ~reading.all_over

    def decide_doubts(self) -> None:
        """What the scores leave in doubt, each pass by what stands around it."""
        self.hide()
        self.hide_comments()
        short = sum(size for size, score in zip(self.sizes, self.scores) if score > 0) <= SHORT_STORY
        if short:
            self.keep_sentences()
        if short and not self.markup:
            self.keep_between()
        if not self.markup:
            self.keep_amid()
            self.keep_rows()
        self.keep_lists()
        self.keep_list_heads()
        if self.markup:
            self.keep_siblings()
            self.keep_alike()
        self.keep_answers()
        heads = self.plain_heads()
        self.keep_in_short(heads)
        self.keep_headings()
        if not self.markup:
            self.keep_counted()
            self.keep_amounts()
            self.keep_pros_and_cons(heads)
            self.keep_under_alike()
        self.keep_code()
        self.keep_notes()

    @property
    def top(self) -> int:
        """The number of the headline, or where none is found of the first prose."""
        return self.first if self.headline is None else self.headline

    def kept(self) -> list:
        """The numbers of the blocks that their scores make the story's, but headings."""
        return [i for i, score in enumerate(self.scores) if score > 0 and self.blocks[i].tag not in HEADINGS]

    def hide(self) -> None:
        """The words for an image are no story; nor is what only scripts show, unless most of its prose is shown so."""
        self.scores = [NEITHER if block.tag == 'img' else score for block, score in zip(self.blocks, self.scores)]
        kept = [i for i, score in enumerate(self.scores) if score > 0]
        unseen = [i for i in kept if self.blocks[i].box.hidden]
        if 2 * sum(len(self.texts[i]) for i in unseen) < sum(len(self.texts[i]) for i in kept):
            for i in unseen:
                self.scores[i] = NEITHER

    def hide_comments(self) -> None:
        """After the first of some lines 'Posted by Ann at 10:15', the story's own or a comment's, nothing is of the
        story; nor, of saved text, from a line that counts comments, or from the first of some names that stand over a
        day and a time. The story's own stamp and count have less prose before them."""
        told = accumulate(size if score > 0 else 0 for size, score in zip(self.sizes, self.scores))
        under = [i for i, before in enumerate(told) if before > STORY_OVER]
        signed = [i for i in under if self.is_signed_post(i)]
        starts = [signed[0] + 1] if len(signed) >= STAMPS else []
        if not self.markup:
            stamps = [i for i in under if self.is_stamped(i)]
            if len(stamps) >= STAMPS and 2 * len({self.texts[i - 1] for i in stamps}) > len(stamps):
                starts.append(stamps[0] - 1)
            starts += islice((i for i in under if self.heads_comments(i)), 1)
        for i in range(min(starts, default=len(self.texts)), len(self.texts)):
            self.scores[i] = NEITHER

    def heads_comments(self, i: int) -> bool:
        """A line says how many comments follow."""
        text = self.texts[i]
        return len(text) <= LONGEST_COMMENTS_HEAD and COMMENTS_HEAD.fullmatch(text.lower()) is not None

    def is_signed_post(self, i: int) -> bool:
        """A line is little but who posted what, and when: 'Posted by: Ann at April 13, 2005 12:02 AM'."""
        text = self.texts[i] if len(self.texts[i]) <= BYLINE else ''
        told = POSTED.match(text) and STAMP_CLOCK.search(text)
        return bool(told and self.line(i).day and self.line(i).byline)

    def is_stamped(self, i: int) -> bool:
        """A line is nothing but a day and a time, under a line that can be a name: 'Ann says:', '9 March at 10:15'."""
        over = self.texts[i - 1] if len(self.texts[i]) <= STAMP else ''
        if not 0 < len(over) <= COMMENTER or over[-1] in ENDS or not STAMP_CLOCK.search(self.texts[i]):
            return False
        return bool(self.line(i).day and self.line(i).rest <= CLOCK_REST)

    def keep_answers(self) -> None:
        """Questions with their answers stand together: all are of the story if a third is; of 93 that the scores left
        out so on the bench's markup and copied text 70 were. Of saved text one will do under 'FAQ'; markup has boxes
        for the questions of the site."""
        for run in self.questions():
            over = self.heads[max(0, run[0] - ASKED_OVER):run[0]]
            headed = not self.markup and any(map(ASKED_OFTEN.search, over))
            pairs = [i for asked in run for i in (asked, asked + 1)]
            if sum(self.scores[i] > 0 for i in pairs) > (0 if headed else ANSWERED * len(pairs)):
                for i in pairs:
                    if self.is_open(i) and not self.prompts[i] & ASKS:
                        self.keep(i, 'of questions and answers that are of the story')

    def questions(self) -> list:
        """The numbers of questions right over an answer that follow one another, a list a run of three and more."""
        runs: list = [[]]
        for i, (text, answer) in enumerate(zip(self.texts, self.texts[1:])):
            asks = text[-1] in QUESTIONS and self.sizes[i] <= PARAGRAPH
            if asks and is_ended(answer) and answer[-1] not in QUESTIONS:
                if runs[-1] and i - runs[-1][-1] > ASKED_APART:
                    runs.append([])
                runs[-1].append(i)
        return [run for run in runs if len(run) >= LEAST_ASKED]

    def keep_in_short(self, heads: list) -> None:
        """What the story says in short, in sentences under a heading of that kind, is of it: of 59 such lines and
        headings that the scores left out on the bench's markup and copied text 46 were."""
        last = max(self.kept(), default=0)
        for i in [i for i, head in enumerate(heads[:last]) if head in IN_SHORT]:
            under = range(i + 1, min(i + 1 + MOST_IN_SHORT, len(self.texts)))
            lines = list(takewhile(self.says_in_short, under))
            if len(lines) > 1 and max(self.scores[i + 1:lines[-1] + IN_SHORT_OVER]) > 0:
                for k in (i, *lines):
                    self.keep(k, 'of what the story says in short')

    def plain_heads(self) -> list:
        """Each text that is short, in small letters and less the signs around it; '' of others."""
        return [head.strip(SIGNS_AROUND).replace("'", '’') if len(head) < HEADING_LENGTH else '' for head in self.heads]

    def says_in_short(self, i: int) -> bool:
        """A short line is a sentence and no request."""
        ended = self.sizes[i] < LONG and self.texts[i][-1] in STOPS
        return ended and self.is_open(i) and not self.prompts[i] & ASKS

    def keep_code(self) -> None:
        """Code amid the story is of it, also in a tab that is not shown, however unlike prose it is."""
        kept = self.kept()
        for i in range(kept[0], kept[-1]) if kept else ():
            if self.blocks[i].tag == 'pre' and self.scores[i] <= 0:
                self.decide(i, 'code amid the story')

    def keep_notes(self) -> None:
        """What says what was wrong in the story, or who else worked on it, belongs to it, at its end too."""
        kept = self.kept() or [len(self.blocks)]
        for i in range(kept[0], min(kept[-1] + NOTED_UNDER + 1, len(self.blocks))):
            text = self.texts[i]
            doubted = self.scores[i] <= 0 or not is_ended(text)
            if doubted and self.is_open(i) and (HELPING.search(text[:HELPED_IN].lower()) or corrects(text)):
                self.keep(i, NOTES)

    def keep_rows(self) -> None:
        """The rows of a text's table are all of the story if one is, or if paragraphs of it stand on both sides."""
        for run in self.runs_of('tr'):
            if any(self.scores[i] > 0 for i in run) or all(map(self.is_prose, (run[0] - 1, run[-1] + 1))):
                for i in run:
                    self.keep(i, IN_TABLE)

    def keep_counted(self) -> None:
        """Lines that count, '1. Boats', '2. Piers' …, are of the story if it goes on between them or some of them are;
        and so is what is in doubt between them: of 720 such on 63 of the bench's copied pages 570 were."""
        told = [0, *accumulate(score > 0 for score in self.scores)]     # blocks of the story before each
        chains = [line for line in self.chains if counts_story(line, told)]
        counts, done = set(chain.from_iterable(chains)), -1
        for line in chains:
            for i in range(max(line[0], done + 1), line[-1] + 1):
                if i in counts or DOUBTFUL < self.scores[i] <= 0 and not self.prompts[i] & ASKS:
                    self.keep(i, COUNTS)
            done = max(done, line[-1])

    def keep_amounts(self) -> None:
        """The lists of amounts in a saved text whose story has begun are of it, with what is between: of 88 such lines
        that the scores left out on four forms of the bench's pages 80 are."""
        kept = self.kept()
        for line in self.amounts if kept else ():
            for i in range(line[0], line[-1] + 1):
                if kept[0] < i and not self.prompts[i] & ASKS:
                    self.keep(i, 'of a list of amounts')

    def keep_pros_and_cons(self, heads: list) -> None:
        """Amid the story of a saved text 'Pros' with the lines under it, and 'Cons' with as many, are of it: of 548
        such lines that the scores left out on 30 of the bench's copied pages 419 were."""
        kept = self.kept()
        for i in range(kept[0], kept[-1]) if kept else ():
            under = range(i + 2, min(len(heads), i + LONGEST_PROS)) if heads[i] in PROS else ()
            cons = next((k for k in under if heads[k] in CONS), i)
            for k in range(i, min(2 * cons - i, len(heads))):
                if not self.prompts[k] & ASKS:
                    self.keep(k, 'of pros and cons amid the story')

    def keep_under_alike(self) -> None:
        """Paragraphs of a saved text in doubt under the same words as some of the story's, 'Why we picked it' over each
        of ten, are of it, and so are those words: of 133 such on 37 of the bench's copied pages 98 were."""
        heads: dict = {}
        for i, text in enumerate(self.texts[:-1]):
            if text in self.last_said:
                heads.setdefault(text, []).append(i)
        for over in heads.values():
            under = [i + 1 for i in over if self.sizes[i + 1] >= PROSE]
            kept = sum(self.scores[i] > 0 for i in under)
            alike = kept >= ALIKE_KEPT and 2 * kept >= len(under) >= ALIKE_UNDER * len(over)
            if alike and self.is_alike_head(over[0]):
                for i in under:
                    if self.scores[i] > DOUBTFUL and not self.prompts[i] & CALLS:
                        self.keep(i, UNDER_ALIKE)
                        self.keep(i - 1, UNDER_ALIKE)

    def is_alike_head(self, i: int) -> bool:
        """A short line, no sentence, link, request or credit."""
        text = self.texts[i]
        heads = self.sizes[i] < HEADING_LENGTH and (text[-1].isalnum() or text[-1] in COLONS) and self.is_open(i)
        return heads and not self.prompts[i] & ASKS and not split_credit(text)[1]

    def keep_lists(self) -> None:
        """The items of a list stand together: if most are of the story, so are those in doubt, as are those between two
        pieces amid it; if few are of what a text may show as a list, none is."""
        amid = self.amid()
        for items in self.lists() if self.markup else self.runs_of('li'):
            kept = sum(self.scores[i] > 0 for i in items)
            between = all(i in amid and self.scores[i] > 0 for i in (items[0] - 1, items[-1] + 1))
            for i in items:
                if DOUBTFUL < self.scores[i] <= 0 and (2 * kept > len(items) or between and self.may_go_on(i)):
                    self.decide(i, 'an item of a list that is of the story')
                elif 2 * kept < len(items) and self.scores[i] > 0 and not self.markup:
                    self.decide(i, 'an item of a list that is not of the story', 0)

    def lists(self) -> list:
        """The numbers of the blocks in each list of a page."""
        found: dict = {}
        for i, block in enumerate(self.blocks):
            item = element_around(block.box, 'li')
            if item is not None:
                found.setdefault(item.parent, []).append(i)
        return list(found.values())

    def runs_of(self, tag: str) -> list:
        """The numbers of blocks of one tag that follow one another, a list a run."""
        runs = groupby(range(len(self.blocks)), lambda i: self.blocks[i].tag)
        return [list(numbers) for own, numbers in runs if own == tag]

    def is_prose(self, i: int) -> bool:
        """There is such a block, and it is surely a paragraph of the story."""
        return 0 <= i < len(self.scores) and self.scores[i] >= SURE and self.sizes[i] >= PROSE

    def keep_sentences(self) -> None:
        """Of a short story, sentences in doubt that go on from it are of it, unless they ask or stand in what is called
        otherwise: so few lines tell the cues little. Under the heading of other stories only a paragraph is."""
        last, least = -GOES_ON, (SENTENCE, 1)
        for i, (block, size, score) in enumerate(zip(self.blocks, self.sizes, self.scores)):
            doubted = DOUBTFUL < score <= 0 and i - last < GOES_ON and size >= least[0]
            if doubted and sentences(block.text) >= least[1] and self.may_go_on(i):
                self.decide(i, 'a sentence that goes on from a short story')
            other = self.prompts[i] & OTHER_STORIES and is_heading(block, size)
            if self.scores[i] <= 0 and (block.tag in HEADINGS or other):
                least = PARAGRAPH, 2
            elif self.scores[i] > 0 and size >= SENTENCE:
                last, least = i, (SENTENCE, 1)

    def keep_between(self) -> None:
        """A few blocks between two pieces of a short text are of its story if their scores all but say so."""
        for between in self.gaps(range(len(self.scores))):
            if len(between) < GOES_ON and all(
                    self.scores[i] > (DOUBTFUL if self.blocks[i].tag == 'tr' else NEARLY) and self.may_go_on(i)
                    for i in between):
                for i in between:
                    self.decide(i, 'between two pieces of a short story')

    def keep_amid(self) -> None:
        """Amid a story saved as text, lines in doubt between two pieces of it are of it: of a list if a colon
        introduces them, or if they are many and a line as short as they follows; and a sentence by itself."""
        for between in self.gaps(self.amid()):
            lowest = min(self.scores[i] for i in between)
            introduced = lowest > INTRODUCED and self.texts[between[0] - 1][-1] in COLONS
            listed = lowest > LISTED and len(between) >= MANY and self.sizes[between[-1] + 1] < PROSE
            said = lowest > ALONE and len(between) == 1 and is_ended(self.texts[between[0]])
            if (introduced or listed or said) and all(map(self.may_go_on, between)):
                for i in between:
                    self.decide(i, 'a sentence amid the story' if said else 'of a list amid the story')

    def gaps(self, numbers: range) -> list:
        """Of these blocks, the runs that stand between two pieces of the story and are none of it."""
        kept = [i for i in numbers if self.scores[i] > 0]
        return [range(before + 1, after) for before, after in zip(kept, kept[1:]) if after > before + 1]

    def amid(self) -> range:
        """The numbers from the story's first paragraph to one of its last."""
        prose = [i for i in range(len(self.scores)) if self.is_prose(i)]
        return range(prose[0], prose[-AMID] + 1) if len(prose) > AMID else range(0)

    def keep_headings(self) -> None:
        """A heading in doubt right over a piece of the story, soon after another, is of it: who reads the one must know
        what it is about. If its tag and the box around both say that it heads that piece, there is no doubt."""
        given = list(self.scores)               # only a tag lets one heading stand over another
        begun = min((i for i in self.kept() if self.sizes[i] >= PROSE), default=len(self.blocks))
        for i in reversed(range(1, len(self.blocks) - 1)):
            block, under = self.blocks[i], self.blocks[i + 1]
            tagged = block.tag in HEADINGS
            over = given[i] <= 0 < (self.scores if tagged else given)[i + 1] and max(given[max(0, i - SOON):i]) > 0
            sure = tagged and block.box.parent in boxes_around(under.box, ITEM_UP)
            if (over and (sure or given[i] > DOUBTFUL and self.may_head(i, i > begun)) and self.is_open(i)
                    and not (self.prompts[i] & ASKS or self.called[i] & ASKING_HINTS)):
                self.decide(i, 'a heading over a piece of the story')

    def keep_siblings(self) -> None:
        """In a box most of whose text is of the story, so is all else between its pieces that has the tag of a text."""
        homes: dict = {}
        for i, block in enumerate(self.blocks):
            homes.setdefault(block.box.parent, []).append(i)
        for inside in homes.values():
            kept = [i for i in inside if self.scores[i] > 0]
            if len(kept) >= SIBLINGS and 2 * sum(self.sizes[i] for i in kept) >= sum(self.sizes[i] for i in inside):
                for i in inside:
                    told = kept[0] < i < kept[-1] and self.blocks[i].tag in TEXT_TAGS
                    if told and self.scores[i] <= 0 and self.is_open(i):
                        self.decide(i, 'among pieces of the story, in one box')

    def keep_alike(self) -> None:
        """Between the story's first piece and its last, what is made like its pieces, the same tag in three such boxes,
        is of it if most of those made so are; of links, if nearly all are. So are sentences right under the last."""
        kept, made, around = self.kept() or [0], {}, {}
        for i, block in enumerate(self.blocks):
            box, outer = block.box, block.box.parent
            if outer not in around:
                around[outer] = tuple([(up.tag, up.key) for up in boxes_around(outer, MADE_OF - 1)])
            made.setdefault((block.tag, box.tag, box.key, around[outer]), []).append(i)
        for alike in made.values():
            share = sum([self.scores[i] > 0 for i in alike]) / len(alike)
            if len(alike) >= MADE_ALIKE and .5 <= share < 1:
                for before, i in zip([-1, *alike], alike):
                    ended = len(self.texts[i]) > 1 and is_ended(self.texts[i])
                    goes_on = before == i - 1 and self.scores[before] > 0 and ended
                    placed = kept[0] < i and (i < kept[-1] or goes_on)
                    told = self.is_open(i) or share >= NEARLY_ALL and not self.blocks[i].box.hidden
                    if self.scores[i] <= 0 and placed and told and not self.prompts[i] & ASKS:
                        self.decide(i, 'made like pieces of the story')

    def keep_list_heads(self) -> None:
        """A line right over a list of the story, in the box around it, says what is listed: 'Pros'."""
        for i, (block, under) in enumerate(zip(self.blocks, self.blocks[1:])):
            over = under.tag == 'li' != block.tag and self.scores[i] <= 0 < self.scores[i + 1]
            near = block.box.parent in boxes_around(under.box, ITEM_UP) if self.markup else under.gap < 2
            short = self.sizes[i] < HEADING_LENGTH and self.texts[i][-1] not in STOPS
            if over and near and short and self.is_open(i) and not self.prompts[i] & ASKS:
                self.decide(i, HEADS_LIST)

    def may_head(self, i: int, begun: bool) -> bool:
        """A block is a heading by its tag, a short bold line, a question or its colon; or by its form, if it is barely
        in doubt or stands over a sentence of a story that has begun, and does not speak as chrome or a date does."""
        block, size = self.blocks[i], self.sizes[i]
        told = block.tag in HEADINGS or block.tag in ('dt', 'summary') or self.texts[i][-1] in QUESTIONS + COLONS
        told = told or block.strong and size < HEADING_LENGTH
        if told or not is_heading(block, size):
            return told
        return self.scores[i] > NEARLY or begun and self.sizes[i + 1] >= SENTENCE and not (
            self.prompts[i] or self.line(i).dated or block.text[0].islower())

    def may_go_on(self, i: int) -> bool:
        """A block can be read, asks for nothing, is no video's length, and stands neither in what is called otherwise
        nor, of markup, right under what asks in the same box."""
        beside = self.markup and self.blocks[i - 1].box.parent is self.blocks[i].box.parent
        asks = self.prompts[i] | (self.prompts[i - 1] if beside else 0)
        other = asks & ASKS or self.called[i] & NOT_TEXT or LASTING.fullmatch(self.texts[i])
        return self.is_open(i) and not other

    def is_open(self, i: int) -> bool:
        """A block is shown, and for the most part no link."""
        block = self.blocks[i]
        return not block.box.hidden and 2 * block.linked < len(block.text)

    def decide(self, i: int, why: str, score: int = SURE) -> None:
        """Make a block one of the story's, or none, that is not so by its own score."""
        self.scores[i], self.decided[i] = score, why

    def keep(self, i: int, why: str) -> None:
        """Make a block one of the story's, with its own score if that is enough; even after the last sentence."""
        self.decide(i, why, self.scores[i] if self.scores[i] > 0 else SURE)

    def is_article(self) -> bool:
        """There is some prose, and it is neither a list of teasers nor what a site says instead of a page."""
        kept = self.kept()
        sizes = [self.sizes[i] for i in kept]
        cut_off = len(kept) >= CUT_OFF and all(self.texts[i].endswith(('...', '…')) for i in kept)
        teasers = not self.facts.published and (cut_off or len(sizes) >= TEASERS and max(sizes) < PARAGRAPH)
        refused = sum(sizes) <= REFUSAL and any(REFUSING.match(self.texts[i].lower()) for i in kept)
        return sum(sizes) >= LEAST_PROSE and not (teasers or refused)

    def take(self, i: int, label: str, rule: str, text: str | None = None, value: object = None) -> None:
        """Give a block its label."""
        self.fates[i] = [(text or self.texts[i], label, rule, value)]

    def label(self, i: int) -> str:
        """The label that a pass has given a block, '' if none has."""
        return self.fates[i][0][1] if self.fates.get(i) else ''

    def hints(self, i: int, outer: bool = False) -> int:
        """The hints of a block's line and box, and of the box around that, but not <body>'s."""
        block = self.blocks[i]
        around = self.around[block.box]
        return block.hints | (around.two if outer else around.own)

    @cached_property
    def page(self) -> str:
        """All text, each block after a line break and a blank."""
        return '\n ' + ' \n '.join(self.texts) + ' '

    def line(self, i: int) -> Line:
        """What a block prints, if it is a line."""
        if not 0 <= i < len(self.texts):
            return NO_LINE
        if i not in self.lines:
            line = read_line(self.texts[i], self.language, self.facts.published)
            stamp = self.blocks[i].date if not line.day and len(self.texts[i]) <= DATE_REST else None
            self.lines[i] = stamped_line(self.texts[i], line, stamp, self.language) if stamp else line
        return self.lines[i]


# Words that tell a language where the page does not name it: the grammars of datelines and dates differ by it.
COMMON_WORDS = {
    'en': 'the and of to', 'de': 'und der die das', 'fr': 'les des et une', 'es': 'los las el y',
    'it': 'che della il di', 'pt': 'os uma do da', 'nl': 'het een van en', 'ru': 'и в на что', 'hi': 'के में की है'}


def language_of(texts: list) -> str | None:
    """The language of a text by its commonest words; None where none of the table's stands out."""
    words = ' '.join(text for text in texts if len(text) >= PROSE)[:TELLING].lower().split()
    most, language = max((sum(map(words.count, common.split())), language) for language, common in COMMON_WORDS.items())
    return language if most > len(words) / 50 else None


def label_blocks(blocks: list, facts: Facts, explain: bool = False) -> list[Labelled]:
    """The article's blocks in order, with labels; with `explain` the page's. NoArticle if it has no story."""
    known = {**dict.fromkeys(find_menus(blocks), ('navigation', 'in a menu, a footer or a run of short links')),
             **dict.fromkeys(find_cards(blocks), ('related', 'under a picture that stands for another story')),
             **dict.fromkeys(find_account_notice([block.text for block in blocks]),
                             ('subscription', 'of a notice that the account is in use elsewhere'))}
    story = Story([block for i, block in enumerate(blocks) if i not in known], facts)
    if not story.is_article():
        none = NoArticle('no article in it')
        if explain:
            none.blocks = tuple(replace(block, kept=False) for block in explained_blocks(story, blocks, known))
        raise none
    for find in PASSES:
        find(story)
    if explain:
        return explained_blocks(story, blocks, known)
    told = (i for i in range(len(story.blocks)) if i in story.fates or in_story(story, i))
    return [labelled for i in told for labelled in labels_of(story, i) if labelled.kept]


WRITTEN_BY = re.compile(r'(?:written|posted|published) by \w', re.I)
LINKED_DAY = 45                     # characters of a line that may be little but a day


def prints_day_or_author(text: str) -> bool:
    """A line is little but a day, 'The Quay, 9 March 2024', or 'Posted by Ann Lee': themes link both."""
    line = read_line(text) if len(text) <= LINKED_DAY and DIGIT.search(text) else NO_LINE
    return line.day is not None and line.rest <= TIGHT_REST or WRITTEN_BY.match(text) is not None


def find_menus(blocks: list) -> set:
    """The numbers of the blocks that are known at a glance: those in <nav> and its like, and runs of short lines that
    are nothing but links. But a button after 'By' is a name, one that asks opens an answer, a footer may correct."""
    found, run, prose = set(), [], 0
    for i, block in enumerate(blocks):
        size = len(block.text)
        if block.box.chrome:
            asks = block.text[-1] in QUESTIONS and element_around(block.box, 'button')
            if not (asks or i and is_bare_by(blocks[i - 1].text) or corrects(block.text)):
                found.add(i)
        elif block.linked >= MENU_LINKED * size and size <= MENU_LINE and block.tag not in HEADINGS:
            run += [] if prose < 2 and prints_day_or_author(block.text) else [i]     # one may be the deck
            if len(run) >= MENU_RUN:
                found.update(run[-MENU_RUN:])
        else:
            run, prose = [], prose + (size >= PROSE)
    return found


def find_cards(blocks: list) -> set:
    """The numbers of the blocks in a <figcaption> that links to another story by its title, in a line of its own."""
    titles = (block.box for block in blocks if is_link(block) and len(block.text) >= LINKED_TITLE)
    cards = {element_around(box, 'figcaption') for box in titles if box.tag != 'figcaption'} - {None}
    return {i for i, block in enumerate(blocks) if element_around(block.box, 'figcaption') in cards} if cards else set()


def corrects(text: str) -> bool:
    """A text tells what was wrong in the story."""
    return is_ended(text.rstrip(')]') or text) and CORRECTING.search(text[:NOTED_IN].lower()) is not None


# Papers tell so, in every page, that an account reads on one device at a time; browsers hide it, saved text shows it.
DEVICES = 'dispositivo', 'appareil', 'device', 'Gerät'     # few pages name one at all
OTHER_DEVICE = re.compile(
    r'(?:suscripción|lectura|lettura|lecture|abonnement|subscription|account|assinatura|abo)\b[^!?]{0,60}\b'
    r'(?:otro dispositivo|altro dispositivo|outro dispositivo|autre appareil|another device|anderen gerät)\b')
OF_ACCOUNTS = re.compile(
    r'\b(?:dispositivo|dispositivi|appareil|device|gerät|cuenta|compte|account|konto|suscripción|abonnement|'
    r'subscription|mensaje|messaggio|message|contraseña|mot de passe|password|passwort)\b')
ACCOUNTS_APART = 4                  # lines from one that is about accounts to the next


def find_account_notice(texts: list) -> set:
    """The numbers of the blocks from one that says that the account is in use elsewhere to the last about accounts."""
    found, last, page = set(), -ACCOUNTS_APART, '\n'.join(texts)
    for i, text in enumerate(texts if any(name in page for name in DEVICES) else ()):
        lower, near = text.lower(), i - last < ACCOUNTS_APART
        if OTHER_DEVICE.search(lower) or near and OF_ACCOUNTS.search(lower):
            found.update(range(last + 1 if near else i, i + 1))
            last = i
    return found


def explained_blocks(story: Story, blocks: list, known: dict) -> list[Labelled]:
    """Every block of the page with its label and the rule that gave it."""
    others, found = iter(range(len(story.blocks))), []
    for i, block in enumerate(blocks):
        found += ([Labelled(block.text, *known[i], False)] if i in known else
                  labels_of(story, next(others), True))
    return found


def labels_of(story: Story, i: int, explain: bool = False) -> list[Labelled]:
    """A block with its label, or its pieces with theirs."""
    return [Labelled(text, label, rule or (because(story, i) if explain else ''), label in KEPT, value)
            for text, label, rule, value in (story.fates[i] if i in story.fates else [fate_of(story, i)])]


def fate_of(story: Story, i: int) -> tuple:
    """What a block is that no pass has taken: a piece of the story by its score, or chrome."""
    label = story_label(story, i) if in_story(story, i) else chrome_label(story.hints(i, True), story.prompts[i])
    return story.texts[i], label, story.decided.get(i, ''), None


def in_story(story: Story, i: int) -> bool:
    """By its score a block is of the story; over the headline stand no short lines of it."""
    before = story.headline is not None and i < story.headline
    return story.scores[i] > 0 and not (before and len(story.texts[i]) < PROSE)


def stays(story: Story, i: int) -> bool:
    """As far as the passes have told, a block is of the article."""
    taken = story.label(i)
    return taken in KEPT or not taken and in_story(story, i)


@lru_cache(maxsize=4096)
def chrome_label(hints: int, words: int) -> str:
    """Which part of the chrome a block is, by the hints around it and its wording."""
    return next((label for label, names, prompts in CHROME if hints & names or words & prompts), 'stray')


def story_label(story: Story, i: int) -> str:
    """The label of a piece of the story, by its element and those around it."""
    block = story.blocks[i]
    label = STORY_LABELS.get(block.tag, 'paragraph')
    row = label == 'table row' and (len(block.text) > CELL_SIZE or story.markup and stands_alone(story, i))
    if row or label == 'subhead' and len(block.text) > LONG and block.text[-1] not in QUESTIONS:
        label = 'paragraph'
    if label != 'paragraph':
        return label
    if opens_item(story, i):
        return 'list item'
    heads = block.strong or story.decided.get(i) == HEADS_LIST
    if heads and len(block.text) <= SUBHEAD and block.text[-1] not in STOPS and 0 < i < story.last:
        return 'subhead'
    if not story.markup and story.first < i < story.last:
        return bare_label(story, i)
    return 'quote' if element_around(block.box, 'blockquote') else label


def opens_item(story: Story, i: int) -> bool:
    """A paragraph is the first block of a list's item: <li><p>."""
    item = story.blocks[i].box.parent
    return item is not None and item.tag == 'li' and (i == 0 or item not in boxes_around(story.blocks[i - 1].box, 3))


def bare_label(story: Story, i: int) -> str:
    """The label where no tag tells: a short line between paragraphs is a subhead, one in quotation marks a quote."""
    text, after = story.texts[i], story.blocks[i + 1]
    short = len(text) <= SUBHEAD // 2 and text[-1].isalnum() and text[0].isupper()
    if short and len(after.text) >= PROSE and after.tag == '':
        return 'subhead'
    return 'quote' if is_quotation(story, i) and story.texts[i - 1][-1] not in COLONS else 'paragraph'


def is_quotation(story: Story, i: int) -> bool:
    """A block is one piece of somebody's speech, in quotation marks."""
    text = story.texts[i]
    quoted = text[0] in QUOTES and text[-1] in CLOSING_QUOTES and not any(mark in text[1:-1] for mark in CLOSING_QUOTES)
    return quoted and len(text) >= QUOTE and text[-2] in STOPS


def stands_alone(story: Story, i: int) -> bool:
    """A cell that holds other blocks as well, or whose row has no other with text: layout, and no data."""
    near, box = story.blocks[max(0, i - 8):i] + story.blocks[i + 1:i + 9], story.blocks[i].box
    cell, boxes = cell_of(box), [block.box for block in near]
    return box in boxes or not (cell and cell.parent in [other.parent for other in map(cell_of, boxes) if other])


def because(story: Story, i: int) -> str:
    """The cues that decided a block's score, the strongest first, with their points."""
    score, parts = story.scores[i], story.cues(i)
    strongest = sorted(parts, key=lambda part: part[0] * (-1 if score > 0 else 1))[:3]
    return f'{score / 10:+.1f}: ' + ', '.join(f'{name} {points / 10:+.1f}' for points, name in strongest if points)


# The choice of headline, deck and byline: each candidate's cues add up to its points. Fitted by .ci/fit_fields.py.

# Fitted by .ci/fit_fields.py: begin
CHOICE = {
    'headline of text': {'salience': 4.3, 'its top word': 2.8, 'words of the opening': 2.2, 'again': 0.4,
        'heading': 2.5, 'h1': 1.2, 'list item': -1.8, 'opens the page': 0.9, 'short lines over': 1.4,
        'title’s length': 0.9, 'tiny': -0.7, 'short': -0.6, 'long': -1.2, 'capitals': 1.3, 'numbered': -1.8,
        'stop': -3.3, 'number': 1.2, 'separators': -1.8, 'prompt': -0.5, 'score': -3.0, 'after the first prose': -2.4,
        'far': -2.3, 'stands alone': 0.8, 'a long line under': 0.6, 'story under': -0.7, 'colon': 1.1, 'names': -1.0,
        'date or byline under': 1.9, 'another’s end': 2.0, 'under a title': -0.5, 'place': -0.8, 'over a title': -0.8},
    'headline': {'likeness': 1.5, 'same as a title': 2.0, 'whole title': 1.1, 'site’s name': -0.2, 'h1': 1.6,
        'called headline': 0.9, 'link': -0.6, 'after the first prose': -1.4, 'list item': -0.3, 'names': -0.4},
    'byline': {'bias': -1.7, 'saved text': -0.3, 'labelled': 3.1, 'right after by': 3.5, 'others in the head': -2.4,
        'distance': -1.7, 'over the headline': -1.5, 'right under': 1.8, 'two under': 1.4, 'beside a date': 0.6,
        'near a date': 1.3, 'one word': -0.8, 'two or three words': 1.5, 'prompt': -1.0, 'called author': 0.9,
        'author’s link': 0.8, 'tags': -1.5, 'list item': -1.5, 'in small letters too': -2.2, 'again': 1.1,
        'opens a paragraph': 0.5},
    'deck of text': {'bias': -1.0, 'right under': 1.5, 'over': -1.5, 'distance': -1.9, 'says the description': 0.0,
        'plain, others like it': -0.3, 'byline or date under': 1.0, 'caption under': 0.6, 'sure story': -1.9,
        'unlike the prose': -0.6, 'short': -1.7, 'long': -1.0, 'stop': 1.1},
    'deck': {'bias': -1.3, 'right under': 1.0, 'over': -0.8, 'distance': -0.7, 'says the description': 2.4,
        'plain, others like it': -1.2, 'byline or date under': 0.7, 'caption under': 0.2, 'sure story': -0.9,
        'unlike the prose': 0.6, 'short': -0.8, 'long': -0.4, 'stop': 0.1},
}
# Fitted by .ci/fit_fields.py: end


def points_for(field: str, cues: dict) -> float:
    """The points of a candidate for a field."""
    table = CHOICE[field]
    return sum([table[name] * value for name, value in cues.items() if value])


def best_of(story: Story, field: str, candidates: list, least: float = 0) -> object:
    """What has most points, above a least; the earlier of two. All candidates tell the same cues; the dear ones are
    asked only of what can win by them."""
    dearer, told = DEARER.get(field), candidates[0][0] if candidates else {}
    most_more = sum(points for cue, points in CHOICE[field].items() if points > 0 and cue not in told)
    best, found = (least, 0), None
    ranked = [(points_for(field, cues), -number) for number, (cues, _) in enumerate(candidates)]
    for points, number in sorted(ranked, reverse=True):
        if points + most_more < best[0]:
            break
        what = candidates[-number][1]
        points += points_for(field, dearer(story, what)) if dearer else 0
        if (points, number) > best:
            best, found = (points, number), what
    return found


# The headline

TITLE_FAR = 30                      # blocks after the first prose that can be the headline if the page names its title
TITLE_SHARE = .3                    # of the story's prose: what stands before the headline where the page names none
TITLE_SIZE = (3, 250)               # characters
DAYS_LINE = 120                     # characters of a line that may be nothing but days
KICKER_SIZE, UNDER_KICKER = 32, (35, 130)       # characters of a kicker in saved text, and of the headline under it
LONGEST_TITLE = 500                 # characters; the longest of 1,448 pages has 300
SPEAKING_TITLE = 8                  # characters: a shorter <title> says nothing
LIKE_A_TITLE, AGREES, THE_SAME = .3, .9, .98    # how well a headline agrees with a title: at least, surely, wholly
BEGINS = .7                         # how well a line agrees with a title's beginning to be its headline
SITE_PART = .6                      # the site's name after a bar is shorter than so much of the headline before it
LEAST_TITLE = -1e9                  # points: the best line is the headline, however unlike one it is
SEPARATORS = r'\|| [›»>/] '          # of the steps of a trail, 'Home » Plants » Coffee'
TITLE_PARTS = re.compile(r'\s+[|–—·•»«:-]+\s+|\s*[|｜]\s*|: ')
PATH_SIGN = re.compile(r'\s[»›>]\s')         # of the steps of a trail; a line with two is no headline
COMMENTS_COUNTED = re.compile(r'\s*\(\d+\)')


def find_headline(story: Story) -> None:
    """The headline agrees best with the page's titles and stands as a heading; where the page names none, it is the
    line over the story whose words come back in it. A title with which no line agrees is the headline by itself."""
    names = title_names(story.facts)
    field, candidates = (('headline', titled_candidates(story, names)) if names else
                         ('headline of text', untitled_candidates(story)))
    story.headline = best_of(story, field, candidates, LEAST_TITLE)
    if story.headline is not None:
        why = 'agrees with the page’s title' if names else 'stands over the story, whose words it has'
        story.take(story.headline, 'headline', why, printed_headline(story.texts[story.headline], story.facts))


def printed_headline(text: str, facts: Facts) -> str:
    """A headline with another line over it in its element, 'Fire in LevenTwo hurt on the pier', as a title of the page
    has it: with a colon between, or without that line. The colon may be printed, for screen readers. And without how
    many comments there are, 'Fire in Leven (23)', and without a section or site after a bar."""
    titles = titles_of(facts)
    for title in titles:
        over, _, head = title.partition(' | ')
        if head and text == f'{over} {head}':
            return head
        colon = text[0] == ':' and title.endswith(text)
        counted = text.startswith(title) and COMMENTS_COUNTED.fullmatch(text, len(title))
        if colon or counted or ': ' in title and text in [title.replace(': ', glue, 1) for glue in ('', ' ', ':')]:
            return title
    for title in [] if any(text in title for title in titles) else titles:
        over = text[:len(text) - len(title)]
        if text.endswith(title) and len(over) <= len(title):
            apart = ' ' in over.strip() and over.rstrip()[-1:] not in tuple(':,')
            if apart or not over[-1:].isspace():
                return title
    head, bar, site = text.partition(' | ')
    return head if bar and len(site) < SITE_PART * len(head) else text.lstrip(': ')


def titled_candidates(story: Story, names: list) -> list:
    """[(cues, number)] of the blocks that can be the headline of a page that names its title."""
    found, known = [], set().union(*(words for _, words in names))
    whole, site = {letters(title) for title in titles_of(story.facts)}, letters(story.facts.site or '')
    for i in range(min(story.last + 1, story.first + TITLE_FAR)):
        block, text = story.blocks[i], story.texts[i]
        east = len(text) <= TITLE_SIZE[1] and has_east_asian(text)
        if not TITLE_SIZE[0] <= len(text) + east <= TITLE_SIZE[1] or block.tag == 'pre':
            continue
        strange = not east and known.isdisjoint(story.heads[i].split())
        alike = 0.0 if strange else title_likeness(text, names)
        if alike >= LIKE_A_TITLE or block.tag == 'h1':
            key = letters(text)
            found.append(({
                'likeness': alike, 'same as a title': alike >= THE_SAME, 'whole title': key in whole,
                'site’s name': key == site, 'h1': block.tag == 'h1',
                'called headline': bool(story.hints(i) & HINT_BITS['headline']), 'link': block.linked > .5 * len(text),
                'after the first prose': i > story.first, 'list item': block.tag == 'li',
                'names': is_name(story, i)}, i))
    signs = over_the_headline(story, [i for _, i in found])
    found = [(cues, i) for cues, i in found if i not in signs]
    agreed = any(cues['likeness'] >= AGREES for cues, _ in found)       # then an <h1> that does not is the site's motto
    return [(cues, i) for cues, i in found if cues['likeness'] >= LIKE_A_TITLE or not agreed]


def over_the_headline(story: Story, lines: list) -> set:
    """The lines that say what a title ends with, 'Story - Site', over a line that says what it begins with: the site's
    name, often a heading too. The order tells: 'Site - Story' stands in that order on the page; but where the title is
    a path, 'Site » Archive » Story', its short beginning over its longer end is the site's."""
    titles = titles_of(story.facts)
    cuts = [cut for title in titles for cut in cuts_of(title)]
    begins = [(letters(begin), words_of(begin)) for begin, _ in cuts]
    ends = {letters(end) for _, end in cuts} - {begin for begin, _ in begins} - set(map(letters, titles))
    keys = {i: letters(story.texts[i]) for i in lines}
    opening = [i for i in lines if title_likeness(story.texts[i], begins) >= BEGINS]
    sites = {i for i in lines if keys[i] in ends and i < max(opening, default=-1)}
    paths = [[letters(part) for part in PATH_SIGN.split(title)] for title in titles if PATH_SIGN.search(title)]
    for site, *_, end in paths:
        below = max((i for i in lines if keys[i] == end), default=-1)
        sites |= {i for i in lines if keys[i] == site and i < below and len(site) < len(end)}
    return sites


def is_name(story: Story, i: int) -> bool:
    """A short line that is nothing but names, or the name of a part of the site."""
    words = unaccented(story.texts[i]).split()
    return len(words) < 5 and (bool(story.line(i).names) or any(kinds_of(word) & SECTION for word in words))


COUNT_OR_YEAR = r'\b(?:20)?\d\d?\b'  # '10 walks for 2026': headlines count and date more often than subheads
LONGEST_LEAD = 30                   # characters of 'SPIEGEL: ' over which a speaker speaks
SHORT_LINE, PLACE_LINE = 25, 60     # characters: a menu's line; more than a dateline by itself has
STEM = 6                            # characters of a word that endings seldom change: with 5, fewer headlines are found
LOUD_CREDIT = re.compile(r'[.!?…] ([^a-zß-ÿ.!?…]+ [^a-zß-ÿ.!?…]+)$')        # 'A mare in its meadow. ANN MILLER'
RESULT, RESULT_LINE = re.compile(r'(?<![\w/.:-])(?:\d{1,3} ?[-–] ?\d{1,3}|\d:\d|-:-)(?![\w/.:-])'), 60    # of a match
LABELLED = re.compile(              # what such a line says is something else of the story
    r'(?i:(?:tags?|keywords|categor(?:y|ies)|audio|podcast|(?:reading|read) time|lesezeit|written by|reviewed by|'
    r'posted (?:in|by)|author|filed under|(?:last )?updated|published|search(?: for)?|suche(?: nach)?|sponsored)'
    r'(?: on)?\s?:|on air now playing\b)')


def untitled_candidates(story: Story) -> list:
    """[(cues, number)] of the lines that can be the headline of a page that names none: they have several words, or one
    of the story's."""
    from math import log
    prose, said = set(story.prose), [[word[:STEM] for word in words_in(story.texts[i])] for i in story.prose]
    times, own = Counter(chain.from_iterable(said)), [*map(set, said), set(), set()]
    openings = list(map(or_, own, own[1:]))         # the words of each two paragraphs
    found, before, total = [], 0, sum(story.sizes[i] for i in story.prose)
    counting = set(chain.from_iterable(story.chains))
    speakers = Counter(filter(None, map(lead_of, {story.texts[i] for i in story.prose})))
    for i, text in enumerate(story.texts):
        if before > TITLE_SHARE * total:
            break
        before += story.sizes[i] * (i in prose)
        words, tag = words_of(text) if TITLE_SIZE[0] <= len(text) <= TITLE_SIZE[1] else set(), story.blocks[i].tag
        if tag != 'h1':             # 'TLS (SSL)' can be one, but no other line of short words
            words = {word for word in words if len(word) > 3 or has_east_asian(word)}
        words = {word[:STEM] for word in words}
        logs = [log(1 + times[word]) for word in words if word in times]
        spoken = speakers[lead_of(text)] > 1
        if (logs or len(words) > 1) and not (is_listed(story, i) or spoken or i in counting or is_no_title(story, i)):
            opening = words & openings[bisect(story.prose, i)]
            found.append(({'salience': sum(logs) / (len(words) + 1) / 3,
                           'its top word': min(1, max(logs, default=0) / 4),
                           'words of the opening': len(opening) / max(2, len(words)), 'again': text in story.last_said,
                           **untitled_cues(story, i)}, i))
    return [(cues, i) for cues, i in found if opens_the_title(story, i)] or found


def lead_of(text: str) -> str:
    """'SPIEGEL' of 'SPIEGEL: Why?', who speaks in an interview; '' of a line without."""
    lead, colon, _ = text[:LONGEST_LEAD].partition(': ')
    return lead if colon else ''


def is_listed(story: Story, i: int) -> bool:
    """A line of a table of contents: it and two lines by it come again in their order, with prose between."""
    for k in range(max(0, i - 2), i + 1):
        heads = [story.last_said.get(text, 0) for text in story.texts[k:k + 3]]
        if len(heads) > 2 and k + 2 < heads[0] < heads[1] - 1 < heads[2] - 2:
            return True
    return False


def opens_the_title(story: Story, i: int) -> bool:
    """The first line says what this one does, and a shorter name of the site: WET records begin with the title."""
    title, begin = story.texts[0], story.texts[i]
    shorter = title.startswith(begin) and len(title) < 2 * len(begin)
    return shorter and any(begin == text for text, _ in cuts_of(title))


def is_no_title(story: Story, i: int) -> bool:
    """A line is nothing but a number or a day, a kicker with its colon, a label with what it labels, a paragraph, code,
    a row, an address, an arrow to another page, a trail, one of some matches' results, a byline, or a caption, its
    credit or the words for its picture."""
    text, beside = story.texts[i], story.texts[max(i - 1, 0):i] + story.texts[i + 1:i + 2]
    paragraph = len(text) > LONG and (text[-1] in '.。' or sentences(text) > 1)
    if (paragraph or text.isdigit() or text[-1] in COLONS or story.blocks[i].tag in ('pre', 'tr') or '://' in text
            or is_result(text) and any(map(is_result, beside))
            or len(PATH_SIGN.findall(text)) > 1
            or is_bare_credit(text) or LABELLED.match(text) or OLD.match(text.lower()) or told_by_sign(text)
            or names_author(story, i) or in_place(story, i)):
        return True
    dated = len(text) <= DAYS_LINE and DIGIT.search(text) and story.line(i).dated
    under = story.texts[i + 1] if i + 1 < len(story.texts) else ''
    shown = len(under) > len(text) >= PAIR and under.startswith(text)
    return bool(is_credited(story, i) or shown and all(split_credit(under))
                # with the day some papers print whose name day it is
                or dated and story.line(i).rest <= (CLOCK_REST if story.line(i).day else 0))


def is_credited(story: Story, i: int) -> bool:
    """A line ends in a credit that tells of a picture, or, after a stop, in names in capitals."""
    text = story.texts[i]
    inner = text[text.rfind('('):] if text[-1] == ')' else ''
    told = (story.prompts[i] & PROMPT_BITS['picture'] or is_taken(text)
            or names_photographer(text) or '©' in text or '/' in inner or names_house(words_of_credit(inner)))
    loud = (text[-1].isupper() or text[-1] in CLOSING_QUOTES) and LOUD_CREDIT.search(text)
    return bool(told and all(split_credit(text)) or loud and loud[1].isupper() and not text.isupper())


def names_author(story: Story, i: int) -> bool:
    """A line begins with 'By' or the like and prints a byline; few lines must be read for it."""
    begin = story.texts[i][:BYLINE].split(None, 3)[:3] if len(story.texts[i]) < BYLINE else ()
    return any(kinds_of(unaccented(word)) & BY for word in begin) and bool(story.line(i).byline)


def is_result(text: str) -> bool:
    """A short line has the result of a match: 'Leven 2 - 1 Gull Point'."""
    return len(text) <= RESULT_LINE and RESULT.search(text) is not None


def is_bare_credit(text: str) -> bool:
    """A word for pictures, and names: 'Image: Port of Leven'; not 'Photos: Snow falls on the harbour'."""
    lead, _, names = text.partition(': ')
    told = any(unaccented(word) in PICTURE_WORDS for word in lead.split())
    return told and len(lead.split()) < 3 and name_like(words_of_credit(names))


def untitled_cues(story: Story, i: int) -> dict:
    """How much a line by itself, and where it stands, is like the headline: cue -> value."""
    block, text, size = story.blocks[i], story.texts[i], len(story.texts[i])
    over = story.texts[max(0, i - 3):i]
    under = story.blocks[i + 1] if i + 1 < len(story.blocks) else None
    at = bisect(story.prose, i - 1)
    next_prose = story.prose[at] if at < len(story.prose) else len(story.blocks)
    return {
        'heading': block.tag in HEADINGS, 'h1': block.tag == 'h1', 'list item': block.tag == 'li',
        'opens the page': i == 0, 'short lines over': sum([len(line) < SHORT_LINE for line in over]) / 3,
        'title’s length': 35 <= size <= 110, 'tiny': size < 15, 'short': size < SHORT_LINE, 'long': size > 130,
        'capitals': is_title_case(text), 'numbered': re.match(r'\d+[.)]', text) is not None,
        'stop': text.rstrip('”"»')[-1:] in ('.', ';', ',', '。'), 'number': re.search(COUNT_OR_YEAR, text) is not None,
        'separators': re.search(SEPARATORS, text) is not None, 'prompt': bool(story.prompts[i] & NOT_TITLE),
        'score': max(0, story.scores[i]) / 40,
        'after the first prose': i > story.first, 'far': min(40, next_prose - i) / 40,
        'stands alone': under is not None and 0 < block.gap and 0 < under.gap,
        'a long line under': under is not None and story.sizes[i + 1] >= PROSE,
        'story under': under is not None and story.scores[i + 1] > 0, 'colon': ': ' in text}


def is_title_case(text: str) -> bool:
    """Whether all words but short ones begin with a capital, as in English titles."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) > 2 and all(word[0].isupper() for word in words if len(word) > 3)


def lines_around(story: Story, i: int) -> dict:
    """What the lines around one, read, tell of it as the headline."""
    text, over = story.texts[i], story.texts[i - 1] if i else ''
    around = story.texts[max(0, i - 8):i] + story.texts[i + 1:i + 12]
    return {
        'names': is_name(story, i),
        'place': len(text) < PLACE_LINE and read_place_line(text, story.language) is not None,
        'date or byline under': any(story.line(k).dated or story.line(k).byline for k in range(i + 1, i + 5)),
        'another’s end': any(12 < len(other) != len(text) and other.endswith(text) for other in around),
        'under a title': 25 <= len(over) <= 180 and over[-1] not in '.;,' and bool(words_of(over) & words_of(text)),
        'over a title': may_be_kicker(story, i)}


def may_be_kicker(story: Story, i: int) -> bool:
    """A short line over a longer one without a stop: of 76 such pairs on pages that are not English, of which one line
    is the headline, it is the lower of 73; but English papers set short headlines over long decks."""
    under = story.texts[i + 1] if i + 1 < len(story.texts) else '.'
    return (not (story.language or '').startswith('en') and len(story.texts[i]) <= KICKER_SIZE
            and UNDER_KICKER[0] <= len(under) <= UNDER_KICKER[1] and under[-1] not in '.;,…。')


def titles_of(facts: Facts) -> list:
    """The titles that a page's head names, most trusted first; none that is far longer than a headline and its site."""
    return [title for title in (*facts.headlines, facts.title or '') if 0 < len(title) <= LONGEST_TITLE]


def title_names(facts: Facts) -> list:
    """The page's titles (letters, words), whole and less the site's name: 'Headline | Site' gives 'Headline' too."""
    names = []
    for title in titles_of(facts):
        longest = less_site(title)
        names += [name for name in (title, longest) if len(name) >= SPEAKING_TITLE]
        for begin, end in cuts_of(title):
            names += [begin] + [end] * (2 * len(end) > len(longest) >= SPEAKING_TITLE)
    return [(letters(name), words_of(name)) for name in dict.fromkeys(names)]


def cuts_of(title: str) -> list:
    """[(beginning, end)] of a title at each place where a site's name can begin: not at a colon, which sets off what
    stands over the headline, 'Ferry: First crossing in May'."""
    return [(title[:cut.start()], title[cut.end():]) for cut in TITLE_PARTS.finditer(title) if cut[0] != ': ']


def words_in(text: str) -> list:
    """A text's words in small letters; of scripts without blanks each two characters that stand together."""
    words = WORD_SPLIT.findall(text.lower())
    if not has_east_asian(text):
        return words
    return [part for word in words for part in (map(add, word, word[1:]) if word[1:] and word >= NO_BLANKS else [word])]


def words_of(text: str) -> set:
    """A text's words, each once."""
    return set(words_in(text))


def less_site(title: str | None) -> str | None:
    """The longest part of a title, which is seldom the site's name; a short one whole."""
    longest = max(TITLE_PARTS.split(title or ''), key=len)
    return longest if len(longest) >= SPEAKING_TITLE else title


def title_likeness(text: str, names: list) -> float:
    """How well a text agrees with one of the page's titles (letters, words): 1 is the same, 0 nothing in common."""
    best, key, words = 0.0, letters(text), words_of(text)
    for other, theirs in names:
        if key == other:
            return 1.0
        alike = 2 * len(words & theirs) / (len(words) + len(theirs))
        least, most = sorted((key, other), key=len)
        if len(least) > SPEAKING_TITLE and least in most:
            alike = max(alike, .6 + .4 * len(least) / len(most))
        best = max(best, alike * THE_SAME)
    return best


# Deck

DECK_SIZE = (25, 600)               # characters
DECK_REACH = 14                     # blocks after the headline
LEAST_DECK = 50                     # characters of a line in doubt that is called a deck
# Of a deck's length, how much the description's may be off; if it ends with a sentence, for it may leave out the rest.
SAID, SAID_WHOLE = .1, .3
SAID_IN = 80                        # characters in which the description's first words begin, as after 'BERLIN. '
DECK_SHARE = 1 / 4                  # of the prose after the headline, at most


def find_deck(story: Story) -> None:
    """The deck stands by the headline, and is not like the paragraphs after it; or it says the page's description; or
    it is called so, and would be lost. What else is called so is the story's first paragraph."""
    if story.headline is None:
        return
    candidates = deck_candidates(story)
    found = best_of(story, 'deck' if story.markup else 'deck of text', candidates)
    if found is None or opens_report(story, found):
        found = next((i for _, i in candidates if is_called_deck(story, i) and not opens_report(story, i)), None)
    if found is not None:
        story.take(found, 'deck', 'stands by the headline')
    for i in range(story.headline + 1, story.first):
        long = story.sizes[i] >= PROSE and story.blocks[i].tag != 'li'
        if long and i not in story.fates and is_called_deck(story, i):
            story.decide(i, 'called a deck, and is none')


def opens_report(story: Story, i: int) -> bool:
    """A paragraph opens with a dateline that names an agency, ends in a long dash or stands in capitals before a dash,
    as reports do, 'Marlow — ', 'MARLOW - ', and no deck of 91: 'Berlin. ' and 'Bern, 9.6. – ' open decks too."""
    text = story.texts[i]
    line, rest = split_dateline(text, story.language, story.facts.published)
    sign = text[len(line.text):len(text) - len(rest)] if line else ''
    return line is not None and bool(line.agency or '—' in sign or line.text.isupper() and sign.strip() in ('-', '–'))


def is_called_deck(story: Story, i: int) -> bool:
    """A paragraph in doubt between headline and story that is called a deck, and not of the author."""
    hints, words, between = story.hints(i, True), story.prompts[i], story.headline < i < story.first
    doubted = between and story.sizes[i] >= LEAST_DECK and DOUBTFUL < story.scores[i] <= 0
    author = hints & HINT_BITS['author'] or words & PROMPT_BITS['author']
    return bool(doubted and hints & HINT_BITS['deck'] and not author)


def deck_candidates(story: Story) -> list:
    """[(cues, number)] of the blocks that can be the deck: from two before the headline to the second prose block."""
    title = letters(story.texts[story.headline])
    descriptions = [(letters(said), SAID_WHOLE if re.search(r'(?<!\.)[.!?]$', said) else SAID)
                    for said in story.facts.descriptions if len(said) > 30 and letters(said) != title]
    prose = [i for i in story.prose if i > story.headline]
    end = min(len(story.blocks), story.headline + DECK_REACH, (prose[1:] or [story.last])[0] + 1)
    most = DECK_SHARE * sum(story.sizes[i] for i in prose)
    found, skipped = [], 0
    for i in range(max(0, story.headline - 2), end):
        block, text = story.blocks[i], story.texts[i]
        of_author = story.byline and text.startswith(story.byline)          # 'Ann Miller writes of boats'
        if i in story.fates or of_author or is_line(story, i) or prompt_of(text):
            skipped += i > story.headline
        elif (DECK_SIZE[0] <= len(text) <= DECK_SIZE[1] and story.sizes[i] <= most and block.linked <= .6 * len(text)
              and text != story.texts[story.headline]):
            found.append((deck_cues(story, i, skipped, descriptions, prose), i))
    return found


def is_line(story: Story, i: int) -> bool:
    """A block prints a date or a byline and little else."""
    line = story.line(i)
    dated = line.dated and line.rest <= (DATE_REST if line.day else CLOCK_REST)
    return dated or bool(line.byline) and len(story.texts[i]) < BYLINE


def deck_cues(story: Story, i: int, skipped: int, descriptions: list, prose: list) -> dict:
    """How much a block is like the deck: cue -> value."""
    block, text, after = story.blocks[i], story.texts[i], i - story.headline
    key, marked = letters(text), story.hints(i, True) & HINT_BITS['deck'] or block.tag in HEADINGS or block.strong
    whole = any(said[:50] in key[:SAID_IN] and abs(len(said) - len(key)) < off * len(key) for said, off in descriptions)
    at = bisect(prose, i)
    under = range(i + 1, prose[at] if at < len(prose) else len(story.blocks))
    return {
        'bias': 1, 'right under': after == 1, 'over': after < 0, 'distance': max(0, after - skipped) / 10,
        'says the description': whole, 'plain, others like it': not marked and others_like(story, i),
        'byline or date under': story.label(i + 1) in ('byline', 'dateline'),
        'caption under': any(story.label(k) == 'caption' for k in under), 'sure story': story.scores[i] > 25,
        'unlike the prose': bool(prose[1:]) and made_as(block) != made_as(story.blocks[prose[1]]),
        'short': len(text) < 60, 'long': len(text) > 300, 'stop': text[-1] in STOPS}


def others_like(story: Story, i: int) -> bool:
    """One of the next paragraphs is made as this one, and stands in the same box."""
    block = story.blocks[i]
    return any(made_as(other) == made_as(block) and other.box.parent is block.box.parent and len(other.text) > PROSE
               for other in story.blocks[i + 1:i + 4])


def made_as(block: Block) -> tuple:
    """A block's tag and class."""
    return block.tag, block.box.key


# Byline and date line

ABOVE, BELOW = 8, 8                 # blocks before the headline, after the first prose, that can be byline or date line
BYLINE = 100                        # characters of a line that is surely a byline
TIGHT_REST, DATE_REST = 25, 50      # characters printed beside a date line's date: far from the headline, by it
CLOCK_REST = 12                     # and beside a time of no day: 'Today', but not 'A queue at the pier from 5am on'
LINKED_TITLE = 30                   # characters of a link, at least, that is the title of another story
JOINS = 'and & und et y e og och en i и'.split()       # what stands between two names
LONGEST_BY, LONGEST_LINKED = 40, 120        # characters of what introduces an author; of a line that links to one
MOST_AUTHORS = 3                    # lines of names
AUTHOR_WORDS = frozenset('author authors autor autorin auteur autore forfatter kirjoittaja teksti yazar penulis автор '
                         'source text contributors'.split())


def head_blocks(story: Story) -> list:
    """The numbers of the lines around the headline, and after the story, that have no label yet and are no code."""
    start = max(0, story.top - ABOVE)
    end = min(len(story.blocks), max(story.first, story.top) + BELOW)
    after = range(max(end, story.last - 1), min(len(story.blocks), story.last + 1 + BELOW))
    return [i for i in chain(range(start, end), after) if i not in story.fates and story.blocks[i].tag != 'pre']


def find_byline(story: Story) -> None:
    """The byline names the author near the headline, or after the story."""
    found = best_of(story, 'byline', byline_candidates(story))
    if found:
        i, names = first_of_two(story, *found)
        names = with_coauthor(story, i, names)
        names = names if story.markup else with_lines_beside(story, i, names)
        story.take(i, 'byline', 'names the author', names)
        story.byline = bare_names(names)
        day = story.line(i).day
        if day:
            line = less_names(story.texts[i], names)
            story.fates[i].append((line, 'dateline', 'the day beside the byline', Dateline(line, date=day)))


def first_of_two(story: Story, i: int, names: str) -> tuple:
    """The number and the names of a line, or of that which a lone 'and' joins to it: 'Ann Lee', 'and', 'Ben Holt'."""
    over = story.line(i - 2) if i > 1 and story.texts[i - 1] in JOINS else NO_LINE
    earlier = over.byline or first(over.names)
    return (i - 2, earlier) if earlier else (i, names)


def with_coauthor(story: Story, i: int, names: str) -> str:
    """The names with those that a lone 'and' joins to them, a role between, 'Ann Lee', 'Editor', 'and', 'Ben Holt', or
    that a comma at their end announces: 'Ann Lee,', 'Ben Holt'."""
    joint = next((j for j in (i, i + 1, i + 2) if j + 1 < len(story.texts)
                  and (story.texts[i][-1] == ',' if j == i else story.texts[j] in JOINS)), None)
    if joint is None or not all(kinds_of(unaccented(text.split()[-1])) & ROLE for text in story.texts[i + 1:joint]):
        return names
    other = story.line(joint + 1)
    second = other.byline or first(other.names)
    for j in range(i + 1, joint + 2) if second else ():
        story.take(j, 'stray', 'is of the byline')
    sign = ',' if joint == i else ' ' + story.texts[joint]
    return f'{names}{sign} {second}' if second else names


def with_lines_beside(story: Story, i: int, names: str) -> str:
    """Of saved text: the names with those on the lines right by them, over the day or each after 'by': 'Ann Lee', 'Ben
    Holt', '9 May'."""
    begin, end = i, i + 1
    while end - begin <= MOST_AUTHORS and is_second_author(story, end, names):
        end += 1
    while end - begin <= MOST_AUTHORS and begin - 1 > story.top and is_second_author(story, begin - 1, names):
        begin -= 1
    told = story.line(end).dated or names != bare_names(names)
    if not (told and 1 < end - begin <= MOST_AUTHORS):
        return names
    others = {k: first(story.line(k).names) or story.line(k).byline for k in range(begin, end) if k != i}
    for k in others:
        story.take(k, 'stray', 'is of the byline')
    return ', '.join(others.get(k, names) for k in range(begin, end))


def is_second_author(story: Story, i: int, names: str) -> bool:
    """Two to four names, after 'by' as those of the byline or not, of which the page has none in small letters and the
    byline none; no house or agency."""
    line, labelled = story.line(i), names != bare_names(names)
    named = (line.byline if labelled else first(line.names)) or ''
    second = bare_names(named) if named and story.texts[i].startswith(named) else ''        # not 'Reviewed by Ann Lee'
    house = HOUSE_NAME.fullmatch(second) or names_house(words_of_credit(second))
    return (2 <= len(second.split()) <= 4 and not house and words_of(second).isdisjoint(words_of(names))
            and may_name(story, i) and not story.prompts[i] & ASKS
            and not names_on_page(story, (i, second))['in small letters too'])


def less_names(text: str, names: str) -> str:
    """What a line prints beside the byline, if it has it: its day, if it prints numbers."""
    if not names or names not in text:
        return text
    beside = [part.strip(LINE_EDGES) for part in text.split(names, 1)]
    return ' '.join([part for part in beside if DIGIT.search(part)] or beside).strip() or text


PREFECTURE = '[\u4e00-\u9fff]{2,3}県|東京都|京都府|大阪府|北海道'     # Japanese papers print it over a story
# 'Updated 5 hours ago', 'vor 2 Stunden', '2 ore fa': how long ago, instead of a day.
SINCE = re.compile(r'(?:\w+:? )?(?:an?|\d{1,2}) ?[a-z]{1,7}\.? ago|vor (?:einer|einem|\d{1,2}) [^\W\d_]{3,8}|'
                   r'(?:il y a|hace|há|för|for) (?:une?|una?|uma?|en|\d{1,2}) ?[^\W\d_]{1,8}(?: sedan| siden)?|'
                   r'\d{1,2} [^\W\d_]{2,7} (?:fa|geleden|sitten|temu|önce|назад|atrás)', re.I)
PLACED = re.compile(                # 'Ann Miller in Port Leven'
    r'({0}{{2,4}}(?:(?:and|und|et|y) {0}{{2,4}})?)(?:in|aus|à|en|da|from|uit|i) {0}{{1,4}}'.format(
        r"(?:[^\W\d_a-zß-ÿ][\w.’'-]*(?: |$))"))


def in_place(story: Story, i: int) -> str | None:
    """Who reports from where, right over the day: 'Ann Miller in Port Leven'."""
    text, under = story.texts[i], ''.join(story.texts[i + 1:i + 2])
    found = len(text) < BYLINE and DIGIT.search(under[:STAMP]) and PLACED.fullmatch(text)
    return found[1].strip() if found and story.line(i + 1).dated else None


def byline_candidates(story: Story) -> list:
    """[(cues, (number, names))] of what lines print that can be the byline."""
    near, found = head_blocks(story), []
    dates = [i for i in near if story.line(i).dated or SINCE.fullmatch(story.texts[i])]
    for i in sorted({*near, *author_boxes(story)}):
        line = story.line(i)
        shared = story.prompts[i] & PROMPT_BITS['share']
        bare = [names for names in line.names if not shared and line.rest - len(names) <= DATE_REST
                and may_name(story, i)]
        linked = story.blocks[i].authors if len(story.texts[i]) <= LONGEST_LINKED else ''
        for names in [line.byline] if line.byline else bare or filter(None, [linked, in_place(story, i)]):
            names = end_of_known(names, (*story.facts.authors, linked))
            prefecture = has_east_asian(names) and re.fullmatch(PREFECTURE, names)
            if not (prefecture or is_bare_by(names) or is_city(names) or is_button(names)):
                found.append((byline_cues(story, i, names, dates), (i, names)))
    return found


def author_boxes(story: Story) -> list:
    """The numbers of the lines anywhere that follow a lone 'Written by' and have no label yet."""
    return [i for i in range(1, len(story.texts)) if i not in story.fates and is_bare_by(story.texts[i - 1])]


def may_name(story: Story, i: int) -> bool:
    """Bare names there may be the author, but no row, no line of a table of contents, not the headline again; of markup
    a heading only if called so or by the headline; in scripts without capitals what is called so or the head names."""
    block, heading = story.blocks[i], story.markup and story.blocks[i].tag in HEADINGS
    again = story.headline is not None and story.texts[i] == story.texts[story.headline]
    called = bool(story.hints(i, True) & HINT_BITS['author'])
    listed = block.tag == 'tr' or is_listed(story, i)
    told = (has_capitals(block.text) or has_east_asian(block.text) or called
            or any(author in block.text for author in story.facts.authors))
    return told and not (again or listed) and (not heading or abs(i - story.top) == 1 or called)


def has_capitals(text: str) -> bool:
    """Some letters can be capitals, as Hebrew, Arabic, Indic and Thai letters cannot: there nothing tells names."""
    return text.lower() != text.upper()


def is_bare_by(text: str) -> bool:
    """Nothing but what introduces an author: 'By', 'Written by', 'Ein Gastbeitrag von', 'Author:'."""
    words = unaccented(text).rstrip(' :').split() if len(text) <= LONGEST_BY else []
    told = words and (words[-1] in AUTHOR_WORDS or kinds_of(words[-1]) & BY)
    return bool(told) and all(kinds_of(word) & (BY | LEAD) for word in words)


def end_of_known(names: str, authors: tuple) -> str:
    """Names up to the last that the page's head knows, unless another follows: less 'Founder & Lead Reviewer'."""
    end = max((names.find(author) + len(author) for author in authors if author in names), default=0)
    rest = names[end:].lstrip()
    return names[:end] if end and not re.match(rf'[,;&/+]|(?:{"|".join(JOINS)}) ', rest) else names


def byline_cues(story: Story, i: int, names: str, dates: list) -> dict:
    """How much a line is like the byline: cue -> value."""
    headline = story.top
    said = bool(story.line(i).byline)       # which tells more than a site that calls itself the author
    known = [letters(name) for name in story.facts.authors if not said or name != story.facts.site]
    key, words = letters(names), bare_names(names).split()
    near = min((abs(i - k) for k in dates if k != i), default=9)
    return {
        'bias': 1, 'saved text': not story.markup, 'labelled': said,
        'right after by': i > 0 and is_bare_by(story.texts[i - 1]),
        'others in the head': bool(known) and not any(name in key for name in known),
        'distance': min(20, abs(i - headline)) / 20, 'over the headline': i < headline,
        'right under': i == headline + 1, 'two under': i == headline + 2,
        'beside a date': near == 1, 'near a date': near <= 3 or i in dates,
        'one word': len(words) == 1, 'two or three words': len(words) in (2, 3),
        'prompt': bool(story.prompts[i] & PROMPT_NOT_NAME),
        'called author': bool(story.hints(i, True) & HINT_BITS['author']),
        'author’s link': bool(story.blocks[i].authors) and story.blocks[i].authors in names,
        'tags': bool(story.hints(i, True) & TAG_HINT), 'list item': story.blocks[i].tag == 'li'}


def names_on_page(story: Story, line: tuple) -> dict:
    """What the page tells of a line's names: words that it has in small letters are none; paragraphs may begin so."""
    names, page = bare_names(line[1]), story.page
    small = [f' {word.lower()} ' for word in names.split() if word[0].isupper() and len(word) > 1]
    return {'in small letters too': any(word in page for word in small), 'again': page.count(names) > 1,
            'opens a paragraph': f'\n {names} ' in page}


def bare_names(names: str) -> str:
    """A byline without its 'by'."""
    lead, _, rest = names.partition(' ')
    return rest if rest and kinds_of(unaccented(lead)) & BY else names


DEARER = {'headline of text': lines_around, 'byline': names_on_page}     # field -> the cues that take long to tell


# 'Next review due: 9 March 2027' prints no day of publication.
NEXT = re.compile(r'(?:next|nächste|prochaine?|próxim[ao]|prossim[ao]|volgende)\b', re.I)


def find_date_line(story: Story) -> None:
    """The date line prints the day near the headline: first publication before an update, the day that the page's head
    names before another, under the headline rather than over it, where many sites print the reader's day."""
    found, end = [], max(story.first, story.top) + BELOW
    for i in head_blocks(story):
        filed, far = filed_on(story, i), i > end
        line = read_line(filed, story.language, story.facts.published) if filed else story.line(i)
        tight = far or story.blocks[i].tag in HEADINGS or i > story.first       # a subhead or an item may name a day
        heads = tight and story.texts[i][-1] in COLONS
        teaser = i > story.first and dates_other(story, i)
        promised = NEXT.match(story.texts[i])
        if line.day and line.rest <= (TIGHT_REST if tight else DATE_REST) and not (heads or teaser or promised):
            other = story.facts.published not in (None, line.day)
            found.append((far, line.updated, other, line.rest > TIGHT_REST, i < (story.headline or 0), i, line.day,
                          filed))
    if found:
        *_, i, day, filed = min(found)
        line = filed or less_names(story.texts[i], story.byline)
        story.take(i, 'dateline', 'prints the day near the headline', line, Dateline(line, date=day))


def dates_other(story: Story, i: int) -> bool:
    """A day under the linked title of another story or, in a link itself, over one."""
    beside = story.blocks[i - 1:i] + (story.blocks[i + 1:i + 2] if is_link(story.blocks[i]) else [])
    return any(is_link(block) and len(block.text) >= LINKED_TITLE for block in beside)


def is_link(block: Block) -> bool:
    """A block is little but a link."""
    return block.linked >= MENU_LINKED * len(block.text)


def filed_on(story: Story, i: int) -> str:
    """'9 March 2024' of 'This entry was posted on 9 March 2024 and is filed under Boats', as old blogs end; or ''."""
    text = story.texts[i][:LINE_SIZE]
    dates = find_dates(text, story.language, story.facts.published) if FILED.match(text.lower()) else []
    return text[slice(*dates[0][:2])] if dates else ''


# Captions and dateline

CAPTION_SIZE = (4, 1200)            # characters of a caption that is called so
DAY_OF_PICTURE = re.compile(r'[(（][^()（）]*\d[^()（）]*[)）]$')     # '… (9 March)' tells when it was taken
CREDITED = 400                      # of one told by its credit, at most
OVER_CREDIT, LEAST_OVER = 40, 25    # characters of a caption on the line over its credit; after its image
PAIR = 12                           # characters that a caption and its neighbour, or two copies, share
PICTURE_HINT = bits_of('image gallery', HINT_BITS)
IMAGE_HINT = PICTURE_HINT | HINT_BITS['caption']
BUTTON_HINTS = bits_of('newsletter button', HINT_BITS)
CAPTIONLESS = {'tr', *HEADINGS}     # tags of blocks that are no captions for all that they end as credits do
LEAD_OVER, LEAST_LEAD = 6, 30       # lines over the headline of a saved text, and characters, of what can be a caption
LONE_CREDIT, SAID_BEFORE = 'a credit by itself', ('stray', 'a caption said before')
REPORTER = re.compile(r'(?:記者|记者)([^／/）)电電\d]{2,20})|([가-힣]{2,4}) ?(?:특파원|기자)')     # in East Asian datelines


def is_caption(story: Story, i: int) -> bool:
    """The element says that it is a caption, by its tag or near an image, for Shopify calls all small print so, or it
    points to the image; and it asks nothing, names no speaker and opens no report, which PR Newswire calls legends."""
    block, hints = story.blocks[i], story.hints(i, True)
    figure = element_around(block.box, 'figcaption')
    teaser = block.tag in HEADINGS and (block.linked or not figure)
    shown = block.image or story.around[block.box].two & PICTURE_HINT or element_around(block.box, 'figure', 'caption')
    called = hints & story.caption_hint or block.text[0] in POINTING_SIGNS
    if teaser or not (figure or shown and called):
        return False
    said = CAPTION_LEAD.sub('', CAPTION_BUTTONS.sub('', block.text))
    film = hints & HINT_BITS['video'] and not story.around[block.box].own & PICTURE_HINT    # but 'imageEmbedCaption'
    other = hints & BUTTON_HINTS or film or block.text[-1] in COLONS or is_label(said) or names_quoted(story, i)
    return not (other or not figure and opens_report(story, i))


def names_quoted(story: Story, i: int) -> bool:
    """A quotation stands right before, in the same figure: <figcaption> then says whose it is (HTML standard)."""
    figure, quote = element_around(story.blocks[i].box, 'figure'), element_around(story.blocks[i - 1].box, 'blockquote')
    return bool(i and figure and quote) and element_around(quote, 'figure') is figure


def is_label(text: str) -> bool:
    """Nothing but words that announce a credit: 'Photo credit', '(Image Source)'."""
    return all(unaccented(word) in PHOTO_WORDS for word in WORD.findall(text))


def find_captions(story: Story) -> None:
    """Captions stand in elements that are called so, from the headline to the story's end; each counts once."""
    start = min(story.first, story.top)
    seen: set = set()
    for i in chain(lead_captions(story, start), range(start, min(story.end + 2, len(story.blocks)))):
        text = story.texts[i]
        if i in story.fates or not CAPTION_SIZE[0] <= len(text) <= CAPTION_SIZE[1] or PICTURED.match(text):
            continue
        named = is_under_caption(story, i) and is_credit(story, i)
        if (named or is_caption(story, i)) and not prompt_of(text):
            caption, credit = caption_and_credit(story, i)
            line = read_line(caption, story.language, story.facts.published)
            told = credit or DAY_OF_PICTURE.search(text) or not is_line(story, i)
            if told and (line.rest or not line.dated):
                take_caption(story, i, caption, credit, seen)
        elif (len(text) <= CREDITED and story.blocks[i].tag not in CAPTIONLESS and shows_image(story, i)
              and (seen or not closes_story(story, i))):
            caption, credit = split_credit(text[CAPTION_LEAD.match(text).end():], ends_in_names(story, i))
            said = caption and caption[0] in QUOTES and caption[-1] in CLOSING_QUOTES      # '“Go.” — Ann Miller'
            if credit and not said and not is_head_line(story, i, caption) and not prompt_of(text):
                take_caption(story, i, caption, credit, seen)


def caption_and_credit(story: Story, i: int) -> tuple:
    """(a caption, its credit): by its wording, or where an element of its own holds the credit."""
    block, apart = story.blocks[i], story.blocks[i].apart
    text, apart = (CAPTION_BUTTONS.sub('', part) for part in (story.texts[i], apart))
    text = text[CAPTION_LEAD.match(text).end():]
    caption, credit = ('', text) if is_credit(story, i) else split_credit(text, True)
    rest, called = text[:len(text) - len(apart)], [bool(CREDIT_NAME.search(name)) for name in block.named]
    if apart and called and called[0] > called[-1] and not all_names(apart):
        return apart, rest.strip(LINE_EDGES)
    if not (caption and apart and rest) or len(apart) > LONGEST_CREDIT:
        return caption, credit
    said, named = split_credit(apart, True)
    if not any(called):
        ends = rest[-1] != ' ' or rest.rstrip()[-1] in STOPS + '|/—–-'
        if credit and len(caption) <= len(rest) or not (ends and (named or name_like(words_of_credit(apart)))):
            return caption, credit
    caption, inner = less_lead(rest.rstrip(' |/—–-')), BRACKETED.match(apart)
    credit = named if named and not said else inner[1] if inner else apart.lstrip(' |/—–-')
    return '' if is_label(caption) else caption, credit


# Buttons within a caption; what screen readers are told before one.
CAPTION_BUTTONS = re.compile(r'(?i:(?: ?(?:(?:hide|show|toggle) caption|enlarge (?:this )?image|'
                             r'(?:click|tap) to (?:expand|enlarge|zoom)(?: (?:the |this )?(?:image|photo))?|'
                             r'view (?:image )?in full ?screen|open (?:image )?in gallery|bild vergrößern|'
                             r'agrandir l.image|ampliar (?:la )?(?:foto|imagen)|(?:画像|写真)を拡大(?:する)?|(?<=撮影|提供)拡大|'
                             r'(?:buy|order|purchase) (?:this )?(?:photo|print|licensing rights)))+$)')
POINTING_SIGNS = '▲△▼▽'              # Korean, Chinese and Japanese captions point to their pictures
CAPTION_LEAD = re.compile(rf'^[{POINTING_SIGNS} ]*(?:(?!24/7)\d{{1,3}} ?/ ?\d{{1,3}}(?:\s+|$))?'  # '3/28 photos'
                          '(?:(?:(?:Image|Media) caption|Legende|Légende|Bildunterschrift|Bildlegende|Bildtext|'
                          r'Pie de foto|Didascalia|Bijschrift)\s*[:,]\s*)?')


def lead_captions(story: Story, start: int) -> list:
    """The captions of a picture over the headline, in the same article, or right over it and in no other, also by their
    credit in an element of its own; of saved text what names there who took it."""
    if not story.markup:
        return [i for i in range(max(0, start - LEAD_OVER), start) if names_taker(story, i)]
    whole = {box for box in boxes_around(story.blocks[start].box) if box.tag in ('article', 'main')}
    told = [i for i in range(max(0, start - ABOVE), start)
            if is_caption(story, i) or story.blocks[i].apart and names_taker(story, i)]
    return [i for i in told if not whole.isdisjoint(boxes_around(story.blocks[i].box))
            or i == start - 1 and not element_around(story.blocks[i].box, 'article')]


def names_taker(story: Story, i: int) -> bool:
    """A line that asks for nothing ends in a photographer, as may stand by himself, or in a house of pictures."""
    text = story.texts[i]
    caption, credit = split_credit(text)
    if caption and len(text) < LEAST_LEAD or story.prompts[i] & ASKS:
        return False
    return names_photographer(text) or bool(caption) and names_house(words_of_credit(credit or ''))


def closes_story(story: Story, i: int) -> bool:
    """The story's last paragraph, signed, is no caption, unless its wording names a picture."""
    signed = i >= story.last and story.scores[i] > 0 and is_signed(story.texts[i])
    return signed and not story.prompts[i] & PROMPT_BITS['picture']


def is_credit(story: Story, i: int) -> bool:
    """Nothing but names, or what stands in brackets, in an element called a credit or under a caption in its figure."""
    block = story.blocks[i]
    told = is_under_caption(story, i) or is_called_credit(story, i)
    lead = PHOTOGRAPHER.search(block.text)              # 'Das Tor von 1890 Foto: Anna Beispiel': German capitals
    names = not (lead and lead.start()) and name_like(words_of_credit(block.text))
    return told and (names or bool(BRACKETED.fullmatch(block.text)))


def is_called_credit(story: Story, i: int) -> bool:
    """An attribute of the block's element, or of one within, has 'credit' or 'copyright' in it."""
    called = ' '.join((story.blocks[i].box.attributes, *story.blocks[i].named)).lower()
    return 'credit' in called or 'copyright' in called


def is_under_caption(story: Story, i: int) -> bool:
    """A caption stands right over the block, in the same <figcaption> or <figure>."""
    over, box = caption_over(story, i), story.blocks[i].box
    homes = [element_around(box, tag) for tag in ('figcaption', 'figure')] if over is not None else []
    return any(home and home is element_around(story.blocks[over].box, home.tag) for home in homes)


def caption_over(story: Story, i: int) -> int | None:
    """The number of the caption that a credit stands right under; 'Foto:' between them is of the credit."""
    if story.label(i - 1) == 'caption':
        return i - 1
    return i - 2 if story.label(i - 2) == 'caption' and is_label(story.texts[i - 1]) else None


def is_head_line(story: Story, i: int, caption: str) -> bool:
    """A line that names a place, or nothing but an author or a day and its source, for all that it ends as credits do:
    'By Ann Lee/AP', '2024年3月9日10:15 | 来源：人民网'."""
    text = story.texts[i]
    by = not caption and kinds_of(unaccented(text.split()[0])) & BY
    line = read_line(caption, story.language) if DIGIT.search(caption) else NO_LINE
    return bool(by or line.dated and not line.rest or read_place_line(text, story.language))


def shows_image(story: Story, i: int) -> bool:
    """A line that ends in a credit stands by an image, or its wording names one."""
    block = story.blocks[i]
    told = block.image or story.prompts[i] & PROMPT_BITS['picture'] or '©' in block.text or is_taken(block.text)
    return bool(told or not story.markup and (CREDIT_END.search(block.text) or names_photographer(block.text))
                or ends_in_names(story, i) or story.around[block.box].three & IMAGE_HINT)


def is_taken(text: str) -> bool:
    """It ends as Japanese and Chinese credits do, in brackets or not: '（岸本ゆり子撮影）'."""
    return text.rstrip(')）').endswith(TAKEN)


def names_photographer(text: str) -> bool:
    """It ends 'Picture: Ann Lee', 'fot. Ann Lee' or 'image by Ann Lee'."""
    lead = PHOTOGRAPHER.search(text) if ':' in text or ' by ' in text or 'ot. ' in text else None         # 'Fot. '
    return bool(lead) and unaccented(first(lead.groups())) in PICTURE_WORDS


PHOTOGRAPHER = re.compile(r'(?:(?<![/.])\b([^\W\d_]+)|(?<![\u0900-\u0eff])([\u0900-\u0eff]+))'
                          r'(?: ?: ?| by |(?<=[Ff]ot)\. )(?:[A-ZÀ-ÞА-Я]|[^\x00-\u058f])(?:[^.:!?]|\.(?=\w)){2,60}\.?$|'
                          r'[.!?…”“"] (Bild|Foto): [^.:!?]{2,60}$')     # 'Bild: keystone'
# A credit by its wording; and, where nothing tells of images, one by its place at the end of a line.
# The first character of all is looked for first, which is quick.
CREDIT_END = re.compile(
    r'[(\[/|—–A-Z](?:(?:(?<=\()[^()]{2,60}\)|(?<=\[)[^\[\]]{2,60}\]|'
    r'(?:(?<=S)upplied|(?<=H)andout|(?<=C)ourtesy)[^.]{0,60}|(?<=G)etty Images|(?<=[A-Z])[A-Z]{1,4}|'
    r'(?<=\S/)\S+(?: \S+)?|(?<=\. /)[가-힣]\S*(?: \S+)?)\W{0,2}|(?<=\s[|—–]) (?:[^.]{4,40}|.{4,40} nuotr\.)|'
    r'(?<=[.!?…”"] [A-Z])\S+(?: \S+){1,2} (?:/ [^\s./]+(?: [^\s./]+)?|for (?:[A-Z]\S+(?: |$)){1,4}))$')
# 'The pier in winter.Ann Miller', '.Ann Miller/The Quay', '. ANN MILLER', '. Ann Miller amiller@quay.example'
STUCK_NAMES = re.compile(r'[.!?](?<=[a-zß-ÿ\d]{3}.)(?:'
                         r'[A-ZÀ-Þ][\w’-]*\.?(?: [A-ZÀ-Þ][\w’-]+){1,3}(?: ?/ ?[A-Z][\w’ .-]{2,40})?|'
                         r' [A-ZÀ-Þ][A-ZÀ-Þ’.-]*(?: [A-ZÀ-Þ][A-ZÀ-Þ’-]+){1,3}|'
                         r' [A-ZÀ-Þ][\w’.-]*(?: [A-ZÀ-Þ][\w’-]+){1,3} \S+@\S+\.\w+)$')


def ends_in_names(story: Story, i: int) -> bool:
    """Of saved text: names after a caption's stop; in English, for 'Learn More', in capitals or with '@' or '/'."""
    stuck = not (story.markup or story.prompts[i] & ASKS) and STUCK_NAMES.search(story.texts[i])
    surely = stuck and (stuck[0].isupper() or '@' in stuck[0] or '/' in stuck[0])
    return bool(surely or stuck and story.language not in (None, 'en'))


def take_caption(story: Story, i: int, caption: str, credit: str | None, seen: set) -> None:
    """Label a caption and its credit; a lone credit goes with the caption before it."""
    credit = credit and less_label(credit)
    double = ''.join(story.texts[i + 1:i + 2])
    if not credit and len(double) >= PAIR and caption.startswith(double):
        caption, credit = double, caption[len(double):].strip(LINE_EDGES) or None
    if not caption and is_over_credit(story, i - 1):
        over = story.texts[i - 1]
        story.take(i - 1, *(SAID_BEFORE if over in seen else ('caption', 'stands over a credit')))
        seen.add(over)
    if not caption:
        story.take(i, 'stray' if caption_over(story, i) is None else 'credit', LONE_CREDIT, credit)
    elif caption in seen or story.headline is not None and caption == story.texts[story.headline]:
        story.take(i, *SAID_BEFORE)
    else:
        seen.add(caption)
        credit = credit or lone_credit(story, i)
        story.take(i, 'caption', 'stands by an image', caption)
        over = story.texts[i - 1] if i else ''
        if len(over) >= PAIR and caption.startswith(over) and i - 1 not in story.fates:
            story.take(i - 1, 'stray', 'the words for a picture, which its caption says')
        if credit:
            story.fates[i].append((credit, 'credit', 'named at the caption’s end', None))


def less_label(credit: str) -> str:
    """A credit without the word that says what it is: 'Fotó: Nagy Anna'."""
    word, _, names = credit.partition(': ')
    return names if names and unaccented(word) in PHOTO_WORDS else credit


def lone_credit(story: Story, i: int) -> str | None:
    """The credit by itself that stands right before a caption, in the same figure."""
    over, figure = story.fates.get(i - 1), element_around(story.blocks[i].box, 'figure')
    told = over and over[0][2] == LONE_CREDIT and figure
    return over[0][0] if told and element_around(story.blocks[i - 1].box, 'figure') is figure else None


def is_over_credit(story: Story, i: int) -> bool:
    """The line right over a credit by itself is its caption: of markup after an image, if the credit has none of its
    own; of a text if it is none of the story, or is and blank lines part the paragraphs but not these two. But a credit
    with a blank line over it and none under it is the next picture's."""
    if i < 0 or i in story.fates or story.sizes[i] > CREDITED or story.prompts[i] & ASKS or is_line(story, i):
        return False
    block, credit = story.blocks[i:i + 2]
    if not story.markup:
        glued = story.spaced and not credit.gap and not all_names(credit.text)
        of_next = credit.gap and not any(under.gap for under in story.blocks[i + 2:i + 3])
        return story.sizes[i] >= OVER_CREDIT and (story.scores[i] <= 0 and not of_next or glued)
    free = block.tag not in HEADINGS and not block.linked and story.sizes[i] >= LEAST_OVER
    return free and block.image and not credit.image


def find_dateline(story: Story) -> None:
    """A place, an agency, a day: on a line of their own over the story, or opening its deck or one of its first
    paragraphs: decks and captions may pass for those over it, and it may pass for chrome."""
    start = 0 if story.headline is None else story.headline + 1
    prose = [i for i in story.prose if i >= start and not story.label(i)]
    opening, second, last = ((prose[at:] or [story.last])[0] for at in (0, 1, DATELINE_IN - 1))
    language, near = story.language, story.facts.published
    for i in range(start, last + 1):
        text, label, sure = story.texts[i], story.label(i), story.scores[i] > 0
        may_be = i <= second and len(text) < PROSE and label in ('', 'byline', 'dateline')
        line = read_place_line(text, language, near) if may_be and not is_called_credit(story, i) else None
        if line and is_place_line(story, i, line):
            return story.take(i, 'dateline', 'a place on a line of its own', line.text, line)
        opens = label == '' and story.blocks[i].tag not in HEADINGS and (
            sure and i <= opening or story.sizes[i] >= PROSE and story.is_open(i) and story.scores[i] > DOUBTFUL)
        if label == 'deck' or opens:
            line, rest = split_dateline(text, language, near, later=i > second or label != 'deck' and not sure)
            if line and rest:
                return take_dateline(story, i, label, line, rest)
    return None


def is_place_line(story: Story, i: int, line: Dateline) -> bool:
    """A line that reads as a dateline is one; but 'Ann Miller, 9 March' prints the author."""
    place = line.place or ''
    if not story.label(i):
        return not any(place and letters(place) in letters(author) for author in story.facts.authors)
    named = place.isupper() or ' ' not in place
    known = any(map(is_city, place.split(', ')))
    return bool(place) and (known or bool(line.date) and named and place.split()[-1] + ',' in story.texts[i])


def take_dateline(story: Story, i: int, label: str, line: Dateline, rest: str) -> None:
    """The paragraph starts after its dateline; a deck keeps its text whole."""
    if label == 'deck':
        story.fates[i].insert(0, (line.text, 'dateline', 'opens the deck', line))
    else:
        story.take(i, 'dateline', 'opens one of the first paragraphs', line.text, line)
        story.fates[i].append((rest, story_label(story, i), '', None))
    reporter = REPORTER.search(line.text) if not story.byline and has_east_asian(line.text) else None
    if reporter:
        story.fates[i].insert(0, (reporter[1] or reporter[2], 'byline', 'named in the dateline', None))


# What stands inside the story and is none of it

UPDATED_LINE = 60                   # characters of a line that tells of an update; to read all lines takes long
PULLED = 30, 600                    # characters of a pull quote
SPEAKER = 100                       # characters of a line that says whose a quotation is
QUOTED_WITHIN = 100                 # blocks from a pull quote to its paragraph, so that the work grows with the page
QUOTE_MARKS = QUOTES + CLOSING_QUOTES + ' \xa0'
QUOTE_EDGES = QUOTE_MARKS + '.,…'   # what a pull quote has and its paragraph need not
PROMPT, SHORT_PROMPT = 420, 130     # characters: longer ones are stories of their own; shorter ones may ask anywhere
CERTAIN = 40                        # points: no request of 1,448 pages had so many
PROMPT_HEAD = ASKS | bits_of('navigation you we', PROMPT_BITS)      # what the heading of a prompt may say

NETWORKS = '(?:x|twitter|facebook|instagram|youtube|linkedin|tiktok|bluesky|whatsapp|telegram|discord|google news)'
ASKING = re.compile(                # what a request begins with, in the languages people save pages in
    r'(?:our (?:journalists|reporters|newsroom) works? hard|'
    r'sign up|sign in or|subscribe|by (?:providing|submitting|entering) your (?:phone|mobile|cell|e-?mail)|'
    r'jederzeit (?:und überall )?(?:top|bestens)[ -]informiert|erhalten sie\b[^.!?]{0,60}\bpush|'
    r'register (?:now|for free|to)|please log in|you must be logged in|'
    r'(?:click|tap) here to (?:follow|subscribe|listen|sign)|'
    r'already (?:a (?:subscriber|member)|have an account)|create a free|(?:to )?(?:continue|keep) reading|'
    r'become a (?:\w+ )?(?:member|subscriber|supporter|patron|friend|insider)|for subscribers|donate|please give|'
    r'give (?:now|today|monthly|once)|follow (?:us|me)|like us on|share this|join (?:our|my) mailing|no spam|'
    r'registriere\w*|(?:jetzt|kostenlos) (?:anmelden|registrieren)|um weiterzulesen|sie sind bereits|folgt uns|'
    r'(?:jetzt )?spenden|folgen sie uns|teilen sie|pour lire la suite|abonnez|fai(?:re|tes) un don|suivez-nous|'
    r'suscr[ií]b(?!irse (?:\S+ ){3})\w+|hazte soci[oa]|reg[ií]strate|'
    r'para (?:seguir|continuar)|haz una donación|síguenos|'
    r'per continuare a leggere|'
    r'je (?:fais un don|m.abonne|soutiens)|(?:sí,? )?quiero (?:suscribirme|apoyar|colaborar|donar)|'
    r'¿?(?:(?:aún|todavía) no eres|ya (?:soy|eres)) (?:soci|suscriptor)\w*|'
    r'(?:.{0,20}，)?更多\w{2,8}[请請](?:下[载載]|[关關]注)\w*|get (?:unlimited|full) (?:digital )?access to|'
    r'(?:רוצים להמשיך לקרוא|הרשמה לניוזלטר|הצטרפו למינוי|כבר מנויים)\b|'
    r'(?:من خلال الاشتراك|بالاشتراك)،? (?:أنت|فإنك) توافق|'
    r'(?:cet article|este artículo|this (?:article|story)|diese[rs] (?:artikel|text|beitrag)|quest.articolo) '
    r'(?:est|es|is|ist|è) (?:(?:en )?accès libre|gratuit|libre|en abierto|s[oó]lo para|exclusi(?:f|vo)|réservé|free|'
    r'kostenlos|frei zugänglich|nur für|riservato)\b|'
    r'registrati|abbonati|seguici|assine|inscreva-se|siga-nos|for at læse|'
    rf'join (?:us|our|me|my|the) [^.!?]{{0,60}}\b{NETWORKS}|'
    r'doneer|hat ihnen dieser|(?:tell us|let us know|have your say)\b[^.!?]{0,60} in the comments?|'
    r'die (?:aktuelle|neue) ausgabe\b.{0,80}\b(?:kiosk|abo|e-paper)|únete (?:a|al|desde|en)|'
    r'(?:[^.!?]{3,60} )?(?:nuestro|tenemos) canal de (?:youtube|telegram|whatsapp)|'
    r'participe do canal|entre no (?:nosso )?(?:canal|grupo)\b|faça uma denúncia ou sugira|'
    r'quer (?:ficar por dentro|receber (?:as )?notícias)\b|seguí (?:el canal|a) |join the conversation|'
    r'(?:do you )?want to have your say|dołącz do nas|więcej \w+ (?:\w+ )?(?:przeczyta|znajdzie)\w+ na|לכתבה המלאה|'
    r'veja (?:mais|outras) notícias|ακολουθήστε|δείτε όλες τις|приєднуйтесь|znate (?:li )?nešto više|'
    r'vet du mer|wissen sie mehr|weißt du mehr|vill du veta mer om hur \S+ arbetar|tipsa oss|send oss tips|'
    r'compartilhe (?:no|na|esta|este|pelo)|¡?compártelo|(?:since|while) you.re here|we have a small favou?r|zapisz się|'
    r'اشترك في|did you (?:like|enjoy) this|(?:(?:if )?you )?(?:liked|loved|enjoyed) this|'
    r'(?:pin|save) (?:it|this|me)(?: \w+)? for later|vous avez aimé|te ha gustado|gostou d\w+|clique aqui (?:e|pa?ra)|'
    r'siga o canal|följ oss|følg oss?|seuraa meitä|kövess(?:en)? minket|lájkol\w*|sledujte nás|stáhněte si aplikaci|'
    r'bizi takip|obserwuj(?:cie)? nas|bądź(?:cie)? na bieżąco|подписывайтесь|следите за (?:нами|нашими|новостями)|'
    r'simak (?:breaking|berita)|dapatkan (?:update|berita)|ikuti (?:kami|saluran|channel)|ti è piaciuto|'
    r'(?:urmărește|kövesd|sledujte|pratite|spremljajte|sekite|seuraa|følg|följ|volg|obserwuj|следите|siga|'
    r'suivez|segui)\b[^.!?]{0,90}\b(?:google news|whatsapp|telegram|viber|facebook|instagram)|'
    r'find out what.s happening in [^.!?]{1,40} with free|get our [^.!?]{0,40}\be?-?mails?|'
    r'denne artik(?:el|kelen) er (?:en betalingsartikel|kun for|forbeholdt)|'
    r'(?:for the latest [^.!?]{0,60}\b)?(?:download|lade|descarga|téléchargez|baixe|scarica) .{0,60}\bapps?)\b|'
    r'(?:logga in|logg inn|log ind|log in om|word abonnee|kirjaudu sisään|zaloguj się|přihlaste se|prihláste sa|'
    r'prijavite se|logi sisse|giriş yap\w*|войдите|увійдіть|předplaťte|predplaťte|fizessen elő|pretplatite|'
    r'передплатіть|berlangganan|đăng ký|subscriu-te|prenumeruokite|weiterlesen mit|abonează-te pentru|naročite se)\b|'
    r'今すぐ登録|会員登録|ログイン|続きを読むには|この記事は(?:有料|会員限定)|メールマガジンに登録|ご寄付をお願い|구독하|뉴스레터|후원하기|'
    r'.{0,20}加入.{0,12}line ?好友|(?:订阅|訂閱)(?:以|我们|我們)|支持我们|支持我們|ติดตามข่าว|สมัครรับ')
# Who reports a mistake, sends a tip or says whether a page was of use: questions, for a story says 'Encontró un error'.
FEEDBACK = re.compile(
    r'(?:(?:have you |did you )?(?:spot|spotted|notice|noticed|find|found|see|seen) an? (?:error|mistake|typo)\b|'
    r'(?:was|is) this (?:\w+ )?(?:helpful|useful)|how (?:helpful|useful) was this|'
    r'did (?:this|the|our) (?:page|article|guide|post|(?:ai )?summary) (?:answer|help)|'
    r'(?:do|did) you (?:like|enjoy) (?:the content of )?this (?:article|story|post)\b|'
    r'(?:got|have|do you have) a (?:(?:news |story )?tip|story)\b|'
    r'(?:haben sie|hast du) (?:hinweise|einen hinweis|tipps)\b|'
    r'(?:haben sie )?(?:hier )?(?:einen )?fehler (?:gefunden|entdeckt|auf \S+ entdeckt)|'
    r'war (?:dieser|der) (?:artikel|beitrag) hilfreich|(?:ihnen|dir) gefällt diese|gefällt (?:ihnen|dir) diese|'
    r'vous avez (?:repéré|trouvé|remarqué) une (?:erreur|faute)|cet article vous a|'
    r'¿?(?:has? encontrado|encontraste|encontró) (?:un|algún) error|hai (?:trovato|notato) un errore|'
    r'encontrou (?:um|algum) erro|este artigo foi útil|heb je een (?:tip|foutje?)\b|har du (?:et |ett )?tips\b|'
    r'hittat (?:ett )?fel|fant du en feil|(?:znalazł|zauważył)[ea]ś błąd|masz (?:podobny |ciekawy )?temat\b|'
    r'czy (?:ten )?artykuł (?:był|okazał)|(?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|'
    r'(?:знайшли|помітили) помилку|nalezli jste chybu|hibát talált|kļūda rakstā)[^.!?]{0,60}\?|'
    r'.*(?:ошибк|опечатк|помилк).*\bctrl ?\+ ?enter\b|fehler melden|signaler une erreur|reportar (?:un )?error|'
    r'segnala un errore|sugerir correc?[cç]|thank(?:s| you) for your feedback|tip de redactie|hata bildir|'
    r'get in touch with (?:our|the) (?:news|editor)|(?:[^\W\d_][\w.’\'-]* ){1,4}can be reached (?:at|by|via)\b')
# What a prompt is about. Rows: label, things, the words that open a sentence that asks (in short lines: anywhere).
PROMPTS = tuple((label, frozenset(things.split()), frozenset(asks.split())) for label, things, asks in (
    ('newsletter', 'newsletter newsletters newslettera inbox posteingang infolettre nieuwsbrief nyhetsbrev nyhedsbrev '
                   'uutiskirje uutiskirjeen uutiskirjeemme newsletteru newsletterul hírlevél hírlevelet hírlevelünkre '
                   'bülten bülteni bültenimize boletín boletines butlletí póstlista póstlistann uudiskiri '
                   'uudiskirjaga jaunumiem naujienlaiškį nuusbrief рассылку рассылка розсилку бюлетин билтен '
                   'buletin ניוזלטר خبرنامه نشرتنا النشرة メルマガ לניוזלטר',
     'sign signing signup subscribe join get getting receive receiving keep stay delivered delivers sent send enter '
     'interested never miss consent abonnieren abonniere abonniert anmelden anmeldung melden bestellen erhalten '
     'bekommst bekommen bleiben finden dann abonnez inscrivez recevez iscriviti iscrivetevi ricevi suscríbete '
     'suscribete suscríbase suscribirse recibe recibir assine inscreva receba subscreva subscriu inschrijven schrijf '
     'aanmelden ontvang tilmeld få prenumerera anmäl meld meldt tilaa zapisz zapisania přihlaste odebírejte prihláste '
     'odoberajte iratkozzon iratkozz abonează abonați prijavite naročite εγγραφείτε abone skráðu liitu piesakies '
     'užsiprenumeruokite prenumeruokite teken daftar подпишитесь подписывайтесь підпишіться підписуйтесь абонирайте '
     'пријавите הירשמו הרשמו عضو اشترك'),
    ('donation', 'donation donations donate donating patreon paypal spende spenden spendenkonto spendet donación '
                 'donazione doação donatie bağış darowizną darowizny contribution lahjoituksella lahjoita darem '
                 'adomány adományoddal donație дарение донат донаты донатом donacijom δωρεά donasi תרומה בתרומה بتبرع',
     'donate give support please consider considering become freuen unterstützen unterstütze unterstützt helfen helft '
     'spenden soutenez faites aidez apoya ayúdanos sostieni sostienici aiutaci apoie ajude steun støt støtt stöd '
     'wesprzyj podpořte podporte támogassa támogasd susține sprijină podržite στηρίξτε dukung ادعم תמכו поддержите '
     'оформите сделайте підтримайте подкрепете your deine deiner dein ihre iban destek olun'),
    ('donation', 'deductible',
     'gift gifts donation donations contribution contributions'),
    ('subscription', 'subscriber subscribers subscription abonnent abonnenten abonnement abonnee abonné abonnés abo '
                     'probeabo mitglied mitgliedschaft suscriptor suscriptores suscripción assinante assinantes '
                     'assinatura abbonamento account cuenta conta konto prenumerant prenumeration adgang tilaajille '
                     'tilaaja předplatné předplatitele predplatné előfizetés előfizető abonament abonat pretplatu '
                     'pretplatnik συνδρομή συνδρομητής abonelik abone подписку підписку передплату dostęp',
     'subscribe become already exclusively reserved registering werden werde sichern bereits testen réservé abonnez '
     'abonnieren hazte únete suscríbete regístrate registrate registrati assine abbonati læse læses inloggen bli bliv '
     'få köp kjøp tilaa wykup kup γίνετε olun оформите оформіть')))
# What comes before the first word that asks; 'support us' by itself. Compiled when first needed: 2 ms of a start.
SOFT = ('please just now then to if want or and also so next still at att bitte jetzt hier dann deshalb einfach gern '
        'kostenlos gratis per por for um zum'.split())
SENTENCE_STARTS = rf'(?:^|[.!?…:|–—\]\n](?!\w)|\s-)[\W\d_]*((?:(?:{"|".join(SOFT)})[\W\d_]+)*[^\W\d_]+)'
SUPPORT_VERBS = (
    'support|supporting|help|fund|unterstützen|unterstütze|unterstützt|helfen|helft|soutenez|aidez|apoya|ayuda|'
    'sostieni|apoie|ajude|steun|støt|støtt|stöd|wesprzyj|podpořte|podporte|támogassa|támogasd|susține|podržite|'
    'στηρίξτε|dukung|підтримайте|допоможіть|подкрепете|ادعم|помогите|поддержите|поддержи|поддержать|поддержим|'
    'поддерживайте')
SUPPORT_WORDS = 'apóyanos|ayúdanos|sostienici|aiutaci|soutenez-nous|aidez-nous'
GIVE = 'give|donate|contribute|spenden|spende|donnez|dona'       # so much: 'Give $5 a month'
SUPPORT = frozenset(f'{SUPPORT_VERBS}|{SUPPORT_WORDS}|{GIVE}|please|readers'.split('|')) | frozenset(
    'apoyo ayuda colaboración aportación hilfe unterstützung soutien aide sostegno aiuto apoio ajuda нужна '
    'потрібна'.split())
SUPPORT_US = (
    r'(?:(?:^|[.!?:…,–])\W*|\b(?:please|consider|considering|bitte|dann|deshalb|could|wollen|möchten|können|jetzt)\W+)'
    rf'(?:(?:{SUPPORT_VERBS})(?: sie| du| ihr| bitte)*,? '
    r'(?:our|us|my|me|this|quality|independent|unsere?[mnrs]?|uns|mich|meine?n?|diese|nous|notre|la rédaction|'
    r'nuestr[oa]s?|nos|nostr[oa]|noss[oa]|o jornalismo|ons|onze|vårt?|oss|vores|os|bizi|нам|нас|наш\w*|nas|nasz\w*|nás|'
    r'munkánkat|jurnalismul|kami|(?:keberlanjutan )?jurnalisme|μας|صحافتنا|ни)\b|'
    rf'{SUPPORT_WORDS}|(?:{GIVE}) (?:\w+ ){{0,3}}(?:[$€£] ?\d|\d+ ?(?:[$€£]|euro)))|'
    r'\bplease (?:consider (?:\w+ ){0,3}(?:gifts?|donations?|donating|contributions?|giving)|chip in)\b|'
    r'\b(?:needs?|count on) your (?:\w+ )?(?:support|help)\b|'
    r'\byour support (?:is (?:essential|vital|crucial|critical)|matters|counts)\b|'
    r'\bby readers like you\W*$|\bfunded\b[^.!?]{0,30}\bby (?:\w+ ){0,3}like you\b|'
    r'\bplease consider (?:joining|becoming) (?:\w+ ){0,4}(?:members?|supporters?|support)\b|'
    r'\b(?:merci (?:d.avance )?(?:de|pour)|thank(?:s| you) for|danke für|gracias por|grazie per|obrigad[oa] pel[oa]) '
    r'(?:votre|your|ihre|deine|tu|su|vuestro|il (?:tuo|vostro)|seu|sua) '
    r'(?:soutien|don|support|gift|donation|unterstützung|spende|apoyo|sostegno|apoio)\b|'
    r'\bnecesita(?:mos)? (?:de )?(?:tu|su|vuestr[oa]) (?:apoyo|ayuda|colaboración|aportación)\b|'
    r'\bcolaborar? con (?:tu|su) aportación\b|'
    r'\bbrauch(?:en|t) (?:ihre|deine|eure) (?:unterstützung|hilfe)\b|\bbesoin de (?:votre|ton) (?:soutien|aide)\b|'
    r'\bbisogno del (?:tuo|vostro) (?:sostegno|aiuto)\b|\bprecisa(?:mos)? d[aeo] (?:seu|sua) (?:apoio|ajuda)\b|'
    r'\bapoio d[eo]s? (?:nossos )?leitores\b|\bнам (?:нужна|потрібна) ваша\b')
# Lines that point to another story: so they begin, and a colon, a sign or nothing follows. And words to read or watch,
# with words for more, in any order: 'Read also:', 'Lea más:', 'Hier lesen'.
ALSO_LIKE = (
    r'you (?:may|might) also (?:like|enjoy|love|be interested in)|(?:también )?te puede interesar|le puede interesar|'
    r'vous aimerez aussi|(?:ti )?potrebbe(?: anche)? interessar(?:ti|e)(?: anche)?|'
    r'das könnte (?:sie|dich|euch) (?:auch )?interessieren')
POINTERS = re.compile(
    r'(?:read the full\b.*|'
    r'hier geht.{0,2}s (?:direkt )?zu\w? \w*(?:strecke|galerie|ticker|video|podcast|artikel|seite|interview)|'
    r'related(?: (?:stories|articles?|posts?|reading|content|video|news))?|more (?:on this|from)|'
    r'recommended(?: reading)?|editor[’\']?s[’\']? picks?|pilihan editor|also on (?:the )?\S+|'
    rf'{ALSO_LIKE}|te recomendamos[.…]*|aiheesta lisää|lisää aiheesta|'
    r'read more (?:from|on|about) [^.!?:]{2,40}(?=:)|more (?:from|on|about) [^.!?:]{2,40}(?=:\W*$)|'
    r'zu[mr] (?:artikel|video|podcast|interview|beitrag|audio)(?=: [^.!?]{5,100}$)|'
    r'lesen sie (?:auch|mehr|dazu|hier)\b[^.!?:]{0,60}(?=:)|'
    r'(?:read|lea|leer|lee|lire|lisez|leia|leggi|lees|lesen sie) (?:this|est[ea]|cet(?:te)?|diese[nr]?|quest[oa]|dit) '
    r'\w{4,9} (?:in|en|auf|em) \w{6,10}(?=$)|auch interessant|lesetipps?|'
    r'umfrage|abstimmung|(?:quick |reader )?poll|encuesta|sondage|sondaggio|peiling|más información|para saber más|'
    r'from the archives?|'
    r'(?:art[ií]culos?|not[ií]cias?|nota|temas?|contenido)? ?relacionad[oa]s?|articoli correlati|'
    r'ilgili (?:haber|konu|içerik)(?:ler)?|sur le même (?:sujet|thème)|'
    r'baca(?=\s?:)|per approfondire|(?:mehr )?zum thema(?: (?:auf|bei) \S+)?|passend dazu|meer (?:over|lezen)|'
    r'læs mere|tin liên quan|pročitajte i|lesa einnig|loe ka|lasi arī|soma pia|pe aceeași temă|kapcsolódó|ამავე თემაზე|'
    r'در همین زمینه|推薦閱讀|推荐阅读|(?:(?:больше|читайте|ещё|еще) )?по теме|must read|כתבות נוספות|עוד בנושא|'
    r'(?:مواضيع|موضوعات|أخبار|مقالات) (?:متعلقة|ذات صلة)|อ่าน(?:ข่าว)?เพิ่มเติม|관련 ?기사|この記事も読む|संबंधित खबर(?:ें)?|'
    r'les (?:også|mer)|[اإ]قرأ (?:أيض[اً]+|المزيد)|weiterlesen|schon gelesen\?|あわせて読みたい|go deeper(?=:)|'
    r'people are (?:also )?reading[.…]*|(?:noch )?mehr (?:aktuelle )?(?:nachrichten|artikel)(?: aus [^.!?:]{0,40})?|'
    r'(?:související|súvisiace|kapcsolódó|ajánlott|articole|свързани|povezan[ei]|vezane|sorodne|σχετικά|похожие|схожі|'
    r'powiązane|relaterade|relaterte|relaterede|gerelateerde|verwante|ähnliche|verwandte|weitere|seotud|saistītie|'
    r'susiję) (?:články|cikk(?:ek)?|similare|recomandate|статии|статьи|новини|vijesti|vesti|novice|άρθρα|artykuły|'
    r'artiklar|saker|artikler|artikel|artikelen|artikels|themen|beiträge|artiklid|raksti|straipsniai)|'
    r'související|povezano|polecamy|polecane|relaterat|aiheeseen liittyvää|(?:материалы|още) по тем(?:е|ата)|'
    r'articles liés|notícies relacionades|(?:berita|artikel) terkait|bài viết liên quan|recommended for you|most read|'
    r'meistgelesen|trending now|up next|اخبار مرتبط|ข่าวที่เกี่ยวข้อง|관련 뉴스|関連記事|関連ニュース|相关新闻|相关阅读|相關閱讀|'
    r'延伸阅读|延伸閱讀)\s*(?:[:：>»|–—-]|$)')
POINTER_LEAD = re.compile(r'([^:：>»|–—.!?]{5,30}?)\s*(?:[:：>»|–—-]|$)')
READ = frozenset(
    'read see watch listen lea lee leé leer lees vea ver mira mirá mire lire lisez lis voir voyez lesen lies siehe '
    'sehen leggi vedi guarda leia ler veja confira saiba bekijk zie luister læs se hør läs lyssna lue katso czytaj '
    'przeczytaj zobacz dowiedz čtěte čtete přečtěte čítajte prečítajte olvasd olvassa citește citiți vezi pročitajte '
    'pročitaj pogledajte preberite preberi читайте читать смотрите смотреть читати дивіться прочетете вижте прочитај '
    'прочитајте погледај διαβάστε διαβαστε δείτε δειτε oku okuyun izle baca simak lihat llegeix đọc xem קראו קרא '
    'прочитайте прочетете skaitykite skaitykit lexo lexoni بخوانید پڑھیں پڑھئے पढ़ें পড়ুন წაიკითხეთ'.split())
ALSO = frozenset(
    'also next també también además aussi également auch dazu anche também ook också også även myös też także również '
    'také též aj tiež el și još također tudi также ещё також още још и επίσης επισης ακόμη ακόμα da ayrıca juga '
    'thêm също taip pat edhe ezt is bunu גם همچنین بھی भी और আরও ასევე'.split())
MORE = ALSO | frozenset(
    'more now here más plus mehr hier altro mais meer mer lisää więcej više še більше עוד بیشتر video vídeo vidéo '
    'wideo nagranie видео відео περισσότερα مزید'.split())
POINTING = READ | MORE | {'sie', 'się', 'à', 'a', 'si', 'यह', 'ये', 'इसे', 'یہ'}
# What a line by itself says: label, why, the lines. A table of contents' links go as a menu; 'article content' names
# the article to screen readers. Not 'Inhalt', which heads a review's plot.
WHOLE_LINES = {line: (label, why) for label, why, lines in (
    ('advertising', 'the mark of an advertisement',
     'advertisement|advertising|sponsored|sponsored content|a message from our sponsor|a message from our sponsors|'
     'anzeige|werbung|publicidad|publicité|pubblicità|publicidade|reklam|reklama|реклама|advertentie|annonce|annons|'
     'mainos|hirdetés|διαφήμιση|διαφημιση|oglas|iklan|publicitate|publicitat|annonse|reklaam|reklāma|auglýsing|'
     'advertensie|оглас|إعلان|تبلیغات|פרסומת|विज्ञापन|বিজ্ঞাপন|quảng cáo|โฆษณา|広告|广告|廣告|광고'),
    ('stray', 'a button of a player',
     'video loading|video unavailable|listen to this story|listen to this article|click to play|tap to play|'
     'play video|watch video|play now|listen now|watch now|video abspielen|lire la vidéo|'
     'reproducir vídeo|guarda il video|assistir ao vídeo|video laden|spill av|spela upp|listen to article|'
     'listen to story|artikel anhören|beitrag anhören|hören sie diesen artikel|'
     'écouter l’article|escuchar artículo|ouça este conteúdo|'
     'ouvir notícia|ascolta l’articolo|luister naar dit artikel|lyssna på artikeln|lytt til artikkelen|lytt til saken'),
    ('stray', 'a button of a picture, of code or of a list',
     'press enter or click to view image in full size|open image in gallery|enter fullscreen mode|exit fullscreen mode|'
     'copy code|copy to clipboard|code copied|collapse all|expand all|show more|show less|show all|load more|view all|'
     'see all|read full story|mehr anzeigen|weniger anzeigen|mehr laden|mehr erfahren|alle anzeigen|afficher plus|'
     'voir moins|mostrar más|mostrar menos|mostrar mais|mostra altro|toon meer|visa mer|visa mindre|vis mer|vis mindre|'
     'vis alle|visa alla|näytä lisää|pokaż więcej|zobrazit více|показать ещё|показать еще|daha fazla göster'),
    ('comments', 'asks for a comment',
     'leave a comment|post a comment|add a comment|join the conversation|start the conversation|join the discussion'),
    ('navigation', 'names a part of the page',
     'contents|table of contents|in this article|in this guide|in this post|in this story|on this page|jump to|'
     'jump to section|what’s in this guide|what’s in this article|what’s in this post|'
     'inhaltsverzeichnis|inhaltsübersicht|in diesem artikel|auf dieser seite|sommaire|'
     'dans cet article|índice|índice de contenidos|tabla de contenidos|en este artículo|indice|in questo articolo|'
     'neste artigo|inhoudsopgave|in dit artikel|spis treści|目次|目录|目錄|목차|article content'))
    for line in lines.split('|')}
CONTINUES = re.compile(             # where the story stops for an advertisement or a video, which says so
    r'(?:the video will (?:auto-?play|start)|story continues below|article continues|'
    r'(?:advertisement - )?scroll to continue|after (?:\w+ ){1,3}promotion$|(?:weiter )?nach der (?:anzeige|werbung)|'
    r'(?:der )?(?:artikel|text) (?:geht|wird) (?:unter|nach) de|(?:de )?tekst gaat verder|saken fortsetter|'
    r'artikkelen fortsetter (?:under|etter)|článek pokračuje pod|artikeln fortsätter|artiklen fortsætter|juttu jatkuu|'
    r'la suite après|(?:la noticia )?continúa después de|'
    r'tekst se nastavlja|continua (?:após|depois d)|continua dopo|(?:poniżej )?dalsza część (?:artykułu|tekstu)|'
    r'pokračování článku|článok pokračuje|продолжение после|scroll (?:ke bawah )?untuk|請繼續往下閱讀)')
OLD = re.compile(                   # what says how old the page is
    r'th(?:is|e) (?:article|story|post|page) (?:is|was(?: first)? published) (?:more than|over) [^.!?]{1,20}\b'
    r'(?:years?|months?|days?)\b|this is an archived (?:article|story)|'
    r'(?:dieser|der) (?:artikel|beitrag|text) ist (?:älter|mehr) als [^.!?]{1,20}\b(?:jahr|monat)')
BUTTON = re.compile(                # what a shop's or service's button says: of 135 lines 120 were no story
    r'(?:start (?:your|a|my|our)\b[^.!?]{0,20}\btrial|get started(?: for free| free| today| now)?|'
    r'try [^.!?]{2,30} (?:for )?free|'
    r'(?:shop|buy|order|book|apply|register|enroll?|join|download|enquire)(?: it)? (?:now|today|here|online)|'
    r'(?:shop|buy|view|order)(?: it)?(?: now)? (?:on|at|from) (?:amazon\b|\S+\.com\b).{0,30}|'
    r'(?:view|see|check|compare|get|find)(?: the| our| all| latest| current| best| today.s)* '
    r'(?:prices?|pricing|rates?|deals?|products?|plans|offers?|availability)(?: (?:at|on) .{2,20}| here)?|'
    r'(?:book|request|schedule|get) (?:an?|your) (?:\w+ )?(?:demo|consultation|quote|estimate|appointment)|'
    r'(?:download|get|grab|claim) (?:the|your|our|my|a) (?:[\w-]+ ){0,4}'
    r'(?:template|guide|e-?book|white ?paper|checklist|planner|worksheet|workbook|tracker|printables?|webinar|'
    r'toolkit|case study)|(?:save|get|take) (?:up to )?[$€£]?\d+%? off\b[^.!?]{0,60}|'
    r'call(?: us)?(?: now| today)?:? [(+]?\d[\d ()./-]{6,20}|'
    r'jetzt (?:kaufen|bestellen|buchen|bewerben|(?:kostenlos )?testen|herunterladen|anfragen|ansehen)|'
    r'zum (?:angebot|shop|anbieter|produkt)|preise? (?:prüfen|vergleichen|ansehen)|termin (?:vereinbaren|buchen)|'
    r'voir (?:l.offre|les? prix)|demander un devis|ver (?:la )?(?:oferta|precios?)|comprar ahora|'
    r'solicitar (?:una? )?(?:demo|cotización|presupuesto)|acquista ora|vedi (?:l.)?offert[ae]|'
    r'richiedi (?:un )?preventivo|(?:koop|bestel) nu|bekijk (?:de )?(?:prijs|prijzen|aanbiedingen?))\W*$')
FILED = re.compile(                 # where a blog filed a post, as themes print it under one
    r'(?:this (?:entry|post) (?:was (?:posted|filed|tagged)|is filed)|(?:posted|filed|tagged) (?:in|under)|'
    r'dieser (?:beitrag|eintrag|artikel) wurde\b.{0,99}\b(?:veröffentlicht|abgelegt|geschrieben|gepostet)|'
    r'der (?:beitrag|eintrag|artikel) wurde\b.{0,99}\b(?:abgelegt|veröffentlicht und)|'
    r'(?:abgelegt|eingeordnet|kategorisiert) unter|verschlagwortet (?:mit|als)|'
    r'(?:cet article|ce billet|cette entrée) a été (?:publiée?|postée?|classée?)|classé (?:dans|sous)|'
    r'esta entrada (?:se publicó|fue publicada)|quest[ao] (?:articolo|voce) è stat[oa] pubblicat[oa]|'
    r'dit bericht (?:is|werd) geplaatst)\b')
HERE = 'はこちら', 'はこちらから', 'Opens in new window ]'     # 'Details are here'; '[ Ferry to run again Opens in new window ]'
# 'READ | Rand at new low', 'CLICK HERE TO GET THE APP', '[Read: The low rand]'; in small letters 6 of 7 are a story's.
SHOUTED = re.compile(r'(?:READ|WATCH|LISTEN|SEE|MORE|VEA|MIRA|VEJA|LEIA|LEGGI|LESEN|LEES|LÄS|OKUYUN|İZLEYİN|ЧИТАЙТЕ|'
                     r'BACA)(?: ABOVE| BELOW)?\s*[|:]|CLICK (?:HERE|TO|FOR) |\[(?:Read|Listen|Watch): |'
                     r'\[[A-Z][\w’.-]*(?: [A-Z][\w’.-]*){1,3}: [^\]]+\]$|'
                     r'【(?:関連(?:記事)?|写真|画像|動画|映像|延伸閱讀|相關(?:報導|新聞))】|\[관련 ?기사\]')
# Words that point, and right after them a title, as links leave it in saved text: of 34 lines none was of the story.
POINTED_TITLE = re.compile(
    r'(?:(?:VIDEO|VÍDEO|VIDÉO|VİDEO|AUDIO|PODCAST|LIVEBLOG|FOTOSTRECKE|QUIZ)(?: [|–-]|[:|])? (?=\S)|'
    r'V[IÍ]D[EÉ]OS ?[|:] (?=\S)|'
    r'(?i:läs (?:mer|också|även)|(?:à )?lire (?:aussi|également)|leggi anche|lees (?:ook|meer)|ilgili haber|'
    r'read (?:more|also|next)|also read|see also|lea también|leia (?:mais|também)|les også|læs (?:også|mere)|'
    r'czytaj (?:też|także|więcej)|lesen sie (?:auch|mehr)|lue myös|baca juga|читайте также|'
    r'διαβάστε (?:επίσης|ακόμ[αη])|(?:pročitajte|czytaj|leia|leggi|lea|lees|läs|les|læs|lisez|lire|lue|baca|okuyun|'
    r'olvassa|citește|čtěte|čítajte|читайте|διαβάστε) ?:)\s?(?=[A-ZÀ-ÞΑ-ΩА-ЯİŞĆŁŚŻŹČŠŽ«„“"\'‘]))')
READING = ('reading time|read time|temps de lecture|durée de lecture|de lecture|lesezeit|lesedauer|tiempo de lectura|'
           'de lectura|tempo di lettura|di lettura|tempo de leitura|de leitura|leestijd|lästid|lesetid|время чтения|'
           'okuma süresi|czas czytania')
# What a line begins with. Rows: label, why, the beginnings.
SAYING = tuple((label, why, re.compile(begin)) for label, why, begin in (
    ('advertising', 'says that the story goes on below', CONTINUES),
    ('stray', 'says where the story was printed or aired',
     r'(?:a version of )?th(?:is|e) (?:article|story) (?:first |originally )?(?:appear(?:s|ed)|was published) '
     r'(?:[^.]{0,60}\b)?(?:print|in the [\w ,]{1,24}(?:issue|edition))\b|'
     r'th(?:is|e) (?:article|story|post) (?:(?:originally|first) appeared (?:on|in)|was (?:originally|first) '
     r'published by)\b|th(?:is|e) (?:story|segment|interview|program) (?:originally )?aired\b|'
     r'dieses thema im programm\b'),
    ('legal', 'says whose the text is',
     r'(?:(?:©|c\)|copyright\b).{0,100}\b)?(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|'
     r'tod[oa]s (?:l?os )?(?:derechos|direitos) reservados|may not be (?:published|reproduced|broadcast)|'
     r'riproduzione riservata|все права защищены|všechna práva vyhrazena|minden jog fenntartva|'
     r'wszelkie prawa zastrzeżone|tüm hakları saklıdır|toate drepturile rezervate|dilarang keras mengambil)\b|'
     r'(?:this (?:website|newspaper|publication)|we)\b.{0,40} (?:adhere|abide|subscribe)s? (?:to|by) '
     r'the (?:independent press standards|ipso|editors. code)'),
    ('legal', 'tells of links that pay',
     r'(?:[\w ]{4,20}[:.] ?)?(?:(?:some of the links )?(?:in )?(?:this|diesem|dieser|cet|cette|este|esta|questo) '
     r'(?:post|page|article|blog(?: post)?|guide|review|artikel|beitrag|artículo|artigo|articolo)\b[^.!?:]{0,60}\b'
     r'(?:aff?ili|of our advertisers)|diese[rs]? \w+ enthält (?:\w+ )?werbung|'
     r'(?:letzte aktualisierung am|last update on) .{5,60}\baff?ili|as an amazon associate,? (?:i|we) )'),
    ('stray', 'says how old the page is', OLD),
    ('stray', 'what a server or a browser says of itself',
     r'(?:strict standards|warning|notice|deprecated|fatal error|parse error): .* on line \d+\W*$|'
     r'this slideshow requires javascript|you are using an (?:outdated|unsupported) browser|'
     r'(?:your|dein|ihr) browser (?:(?:is|ist) (?:leider )?(?:outdated|out of date|not supported|veraltet)|'
     r'does(?: not|n.t) support|unterstützt (?:kein|dies|das))'),
    ('stray', 'what a form says',       # of 129 such lines on the bench's pages none was of the story
     r'there (?:is|was) (?:a problem|an error) (?:with (?:the|your) submission|with information submitted|'
     r'(?:submitting|processing) your)\b|(?:sorry|oops)\W{1,3}something went wrong(?:\W*$|[^.!?]{0,20}'
     r'\b(?:form|subscription|request)\b)|something went wrong while (?:we|submitting|processing|loading|sending)\b|'
     r'thank(?:s| you) for (?:subscribing|your submission)\b|thank(?:s| you) for signing up\W*$'),
    ('navigation', 'buttons of a recipe',
     r'(?:(?:jump to|skip to|print|pin|save|rate)(?: the| this)? (?:recipe|video)\W*)+$'),
    ('stray', 'says who summed the story up',
     r'인공지능이 자동으로|this is (?:an )?ai[ -]generated summar|'
     r'[^.!?]{0,30}\b(?:summary|zusammenfassung|dieser text|oppsummering\w*|sammanfattning\w*|résumé|'
     r'riassunto|samenvatting|streszczenie|resum[eéo]\w*|audio version of this \w+) (?:is|was|has been|wurde|ist|er|är|'
     r'a été|est|ha sido|fue|foi|è stat[ao]|werd|zostało|gener\w+|génér\w+)\b'
     r'[^.!?]{0,60}\b(?:[ak]i(?:-\w+)?|ia|künstlich\w*|kunstig\w*|artificial|artificielle|artificiale)\b'),
    ('legal', 'asks for leave to show what others host',
     r'(?:empfohlener (?:redaktioneller|externer)|um (?:eingebettete|externe|diesen)) inhalte?\b|'
     r'(?:alle |ende des )?externe[rn]? inhalte?[ns]? ?(?:\W*$|(?:[^.!?]{0,60} )?(?:aktivieren|anzeigen|erlauben|'
     r'laden|zulassen)\b)|(?:link zum \w+-inhalt|\w+ immer entsperren|(?:\w+-inhalte?|inhalte?(?: von \S+)?) '
     r'(?:erlauben|aktivieren|laden|anzeigen|entsperren))$|erforderlichen service akzeptieren|'
     r'sie sehen gerade einen platzhalterinhalt|'
     r'(?:du kannst|sie können) (?:ihn|es|sie)(?: sich| dir)? mit einem klick (?:an|ein|aus)|'
     r'mit dem laden de[rs] \w+ akzeptieren|datenschutz-?einstellungen(?: (?:anpassen|ändern)\b|\W*$)|'
     r'zum schutz (?:ihrer|deiner) daten wird|für die darstellung von [^.!?]{3,60} nutzen wir\b|'
     r'klicken sie auf den (?:unteren )?button|player wird geladen|ich bin (?:damit )?einverstanden, dass mir\b|'
     r'(?:an dieser stelle|hier) (?:finden|findest|befindet|würden?|sehen)\b[^.!?]{0,90}\b'
     r'(?:inhalte?|drittanbieters?)\b|hier (?:wird|können sie|kannst du) eine?n? (?:externe[rn] )?inhalt\b|'
     r'wir würden (?:ihnen|dir|euch) hier gerne? einen? externe\w* inhalt|zur datenschutzerklärung\W*$|'
     r'mehr informationen (?:dazu )?(?:findest du|finden sie) in (?:den|der|unserer) datenschutz|'
     r'dieser (?:externe )?inhalt\b[^.!?]{0,80}\bnicht (?:angezeigt|geladen)\b|'
     r'(?:um|zur)\b[^.!?]{0,60}\binhalten? von drittanbietern\b|'
     r'mit (?:ihrer|deiner) zustimmung (?:wird hier|werden (?:\w+ )?daten)\b|'
     r'mit klick auf\b[^.!?]{0,60}\b(?:stimmen sie|stimmst du) (?:zu|der|dem|den)\b|'
     r'hier kann mit (?:ihrer|deiner) (?:zustimmung|einwilligung)\b|'
     r'videos? (?:immer|jetzt) laden$|(?:akzeptieren|zustimmen) und (?:anzeigen|ansehen|weiterlesen)$|'
     r'personenbezogene daten können an drittplattformen|wir benötigen (?:ihre|deine) (?:zustimmung|einwilligung)|'
     r'wir respektieren (?:ihre|deine|eure) privatsphäre|we respect your privacy|we need your (?:consent|permission)|'
     r'you can change your (?:\w+ )?settings at any time|gérer mes choix\W*$|'
     r'(?:in order )?to (?:view|see|watch|show|display) this (?:content|video|post|embed|tweet|map)\b|'
     r'this content is (?:hosted|provided) by a third|(?:innholdet|innehållet|indholdet) fra \S+ (?:vises|visas) i|'
     r'for å (?:se|vise) (?:dette )?innholdet|ce contenu (?:est bloqué|provient|est hébergé)|'
     r'pour (?:(?:afficher|visualiser|voir) ce(?:tte)? (?:contenu|vidéo)|pouvoir le visualiser)|'
     r'para ver est[ea] (?:contenido|vídeo|publicación)|per (?:vedere|visualizzare) questo (?:contenuto|video)|'
     r'(?:om )?deze (?:inhoud|content) (?:te tonen|kan niet)'),
    ('share', 'shares the page',
     r'(?:(?:facebook|twitter|tweet|e-?mail|print|pin(?:terest)?|linkedin|whatsapp|telegram|reddit|xing|share|teilen)'
     r'(?: ?\d+)? ?){3,}$|(?:click|tap) to (?:share|e-?mail|print|tweet)\b|copy (?:the )?link\W*$|link copied\W*$|'
     r'this post is public\b|'
     r'(?:klick(?:en?)?|cliquez|haz clic|fai clic|klik|clique)\b[^.!?]{0,30}\b(?:teilen|drucken|senden|partager|'
     r'imprimer|envoyer|compartir|imprimir|enviar|condividere|stampare|inviare|delen|afdrukken|compartilhar)\b|'
     r'(?:share|teilen|partager|compartir|condividi|delen|compartilhar) (?:this )?(?:on|via|auf|sur|en|su|op|no|em) '
     r'(?:x|twitter|facebook|instagram|linkedin|reddit|whatsapp|telegram|bluesky|pinterest|tumblr|e-?mail)\b|'
     r'(?:add|prefer|follow|make|choose|set|añad[aei]r?|elige|aggiungi|scegli|segui(?:ci)?|ajoute[rz]|suive[rz]|folgen|'
     r'volg|adicione|siga)\b[^.!?]{0,60} (?:on|en|su|auf|sur|in|bei|op|no) google(?: news| discover)?\W*$'),
    # of 30 such lines on 6 of the bench's copied pages none was of the story
    ('advertising', 'names a shop and its price',
     r'(?:from |ab )?(?:[€$£] ?\d[\d.,]* )?(?:[€$£] ?\d[\d.,]*|\d[\d.,]* ?€) (?:at|from|bei) '
     r'(?!(?:the|an?|all|each|every) )[^.!?]{2,25}$'),
    ('stray', 'says how long the story takes to read',
     rf'(?:{READING})\s?:?\s?\D{{0,6}}\d{{1,3}} ?[^\W\d]{{1,8}}\W*$|'
     rf'\d{{1,3}}[ -]?(?:min|мин)\w*\.? ?(?:{READING}|read)\W*$'),
    ('stray', 'says whose an embedded post is',
     r'(?:watch\b[^.!?]{0,90}\b(?:player|video) (?:above|below)|(?:this )?(?:voice|audio) (?:is|was) (?:ai|auto\w*)|'
     r'a post shared by|una publicación compartida (?:por|de)|ein beitrag geteilt von|une publication partagée par|'
     r'un post condiviso da|uma publicação (?:com)?partilhada por)\b'),
    ('stray', 'says where the page was filed', FILED),
    ('comments', 'says where to write to',
     r'(?:what do you think\b[^?]{0,60}\? )?(?:e-?mail|contact|kontakt|contacto|correo)'
     r'(?: (?:us|me|him|her|the (?:author|reporter|writer)))?(?: at|:)? (?:\S+@\S+|\[email.protected\])$'),
    ('related', 'points to another story', POINTERS)))
# What a sentence begins with that has one of some words. Rows: label, why, the words, the beginnings.
TOLD_BY_A_WORD = tuple((label, why, frozenset(words.split()), re.compile(begin)) for label, why, words, begin in (
    ('legal', 'tells of links that pay',
     'affiliate commission commissions compensation provision comisión commissione commissie',
     r'(?:the |all |some )?links? (?:with|marked|on this|in this) (?:[^\s.!?]+ ){0,5}(?:is|are)(?: an)? affiliate\b|'
     r'[^.!?]{2,40} is a participant in (?:[\w,-]+ ){0,9}affiliate (?:\w+ )?programs?\b|'
     r'(?:[\w ]{4,20}[:.] ?)?(?:purchases (?:made )?through\b[^.!?]{0,40}\bearn us\b|'
     r'we (?:may|can|might) (?:receive|earn|get|be paid)\b[^.!?]{0,30}\b(?:compensation|commission)|'
     r'we (?:receive|earn|get)(?: (?:an?|small|modest|affiliate|referral)){0,3} (?:compensation|commission)|'
     r'(?:if|when) you\b[^.!?]{0,40}\b(?:buy|click|purchase|use|make)\b[^.!?]{0,100}\b'
     r'(?:earn|receive|get|make)\b[^.!?]{0,30}\bcommission|'
     r'[^.!?]{0,120}\b(?:(?:erhalten|bekommen|verdienen) wir\b[^.!?]{0,40}\bprovision|'
     r'nous (?:percevons|touchons|recevons)\b[^.!?]{0,20}\bcommission|recib(?:imos|iremos|ir)\b[^.!?]{0,20}\bcomisión|'
     r'ricev(?:iamo|ere)\b[^.!?]{0,20}\bcommissione|(?:krijgen|ontvangen) w(?:e|ij)\b[^.!?]{0,20}\bcommissie))'),
    ('legal', 'says what the site does not answer for',
     'purposes advice expressed redaktion engage engagent rechtsberatung steuerberatung anlageberatung finanzberatung '
     'performance risk risks prospectus shares parts acciones ações saham azioni',
     r'[^.!?]{0,80}\b(?:th(?:is|e) (?:article|blog|content|information|material|page|post|site|website)\b[^.!?]{0,80}'
     r'\bfor (?:\w+ ){0,3}(?:information|informational|educational)(?: \w+){0,4} purposes\b|'
     r'(?:do|does|should) not (?:be \w+ as |constitute |provide )(?:\w+,? ){0,3}(?:legal|tax|medical|financial|'
     r'investment|professional)(?:,? (?:or )?\w+){0,4} advice\b|'
     r'(?:views|opinions)(?: and \w+)? expressed (?:by|here|herein|in|on)\b[^.!?]{0,80}\b'
     r'(?:not necessarily|their own|do not|those of the authors?)\b|'
     r'[^!?]{0,60}\b(?:nicht (?:\w+ )?(?:der|die) meinung der redaktion|n.engage(?:nt)? que (?:leurs?|son|ses)\b|'
     r'(?:ersetzt|ersetzen|ist|sind) keine (?:rechts|steuer|anlage|finanz)beratung\b)|'
     r'past performance (?:is|does) no|(?:investors should )?read (?:it|the prospectus) carefully before|'
     r'[^!?]{0,90}\b(?:subject to (?:investment )?risks?, including (?:the )?(?:possible )?loss|(?:prospectus; read|'
     r'own shares in or receive|possède pas de parts|posee acciones|possui ações|memiliki saham|possiede azioni)\b))'),
    ('advertising', 'offers a service', 'credit', r'(?:[^.!?]{0,80}\b)?no credit card (?:required|needed)\b'),
    ('advertising', 'offers a discount', 'coupon combined',
     r'mention this coupon\b|[^.!?]{0,60}\bcannot be combined\b'),
    ('subscription', 'asks for subscribers', 'publication', r'[^.!?]{2,60} is a reader-supported publication\b'),
    ('subscription', 'asks to subscribe', 'abonnez inscrivez suscríbete suscríbase iscriviti abbonati subscreva',
     r'(?:.{0,200}\W)?(?:(?:abonnez|inscrivez)-vous|suscríb(?:ete|ase)|iscriviti|subscreva)\b|'
     r'(?:.{0,200}, )?abbonati(?:\W*$|:| (?:al|ora|per|qui|subito|adesso)\b)'),     # but 'gli abbonati', subscribers
    ('subscription', 'asks to get the app', 'indirin', r'[^.!?]{0,80}\buygulamasını indirin\b'),
    ('legal', 'tells who gives to the paper', 'foundations',
     r'[^!?]{0,90}\breceives? (?:financial )?support from (?:\w+ )?(?:private )?foundations\b'),
    ('subscription', 'asks to be followed', 'follow',
     rf'follow (?!these|those|this)[^.!?]{{1,60}} on {NETWORKS}\b'),
    ('comments', 'asks for an opinion', 'opinion', r'do you have an opinion on\b')))
SPEECH = re.compile(r'“[^“”]*[”“]|“[^“”"]*"|„[^“”„]*[“”]|«[^«»]*»|»[^«»]*«|"[^"]*"')
READ_OUT = re.compile(r': (?<=[^.!?:]{30}: )[^.!?]*')   # 'She had written on the lid, in marker: Please donate.'
LINE_MARKS = ' \t>»›*•▪■◆●▶►→-–—([#…👉🎙🔗📱📲📩📧✉➡👇💬📢🔔🔴✅📰🎧\ufe0f'
SENTENCE_ENDS = r'(?<=[.!?…])\s+'
WORD = re.compile(r'\w+')

ITEM_LINKED = .75                   # share of an item that a link is
LONGEST_POINTER = 40                # characters of a line that points to other stories and names none
SUBHEAD_SHARE = .75                 # of the longest title over it, at most, is a subhead's length
LONG_TITLE, MOST_POINTED = 140, 20  # characters of a title that it points to; such titles
SHOUTED_TITLE = 4                   # blanks in the title of another story that is a link in capitals
APPEAL_HINT = bits_of('donation newsletter paywall', HINT_BITS)
APPEALS, APPEAL_UP = ('donation', 'newsletter', 'subscription'), 6      # labels; boxes up from a reason to what asks
SHORT_RUN, MOST_LOWER = 8, .2       # lines of a run; small ones of their first letters: code has more
LEAST_LABELLED = 2                  # lines of the story with one label
SIGNS = 10                          # points of a line that signs the story; of those below, half are none of it
LABEL = re.compile(r'(?:[•*▸-] ?)?([^:]{2,28}):(?!\S)')
RADIO = re.compile(r'(?:^|(?<=\? ))\([ *]\) ')
# What a sign tells for no text: label, why, the sign; of 151 lines with such arrows on the bench's markup 6 are in a
# truth. Not '« Nous partons » →', nor a French speech that goes on in another paragraph.
BY_SIGN = (
    ('navigation', 'an arrow points to another page',
     re.compile(r'^[«‹←] (?!.*[»›])(?!.*[.!?…]$)|^(?!.*[«‹]).* [»›→]$')),
    ('stray', 'the clock of a player', re.compile(r'\b\d{1,2}:\d\d ?/ ?(?:\d{1,2}:)?\d{1,2}:\d\d\b')))
FLOATED = re.compile(r'(?i)\balign\s*=\s*["\']?(?:left|right)')


def drop_prompts(story: Story) -> None:
    """Requests to the reader, pointers to other stories, the authors of those and 'Updated 8 May 2025, 19:30', by their
    wording; but a paragraph that all else makes the story's tells of a request, and code asks nobody."""
    for i in untaken(story):
        longest = PROMPT if story.scores[i] < CERTAIN else SHORT_PROMPT
        if len(story.texts[i]) <= longest and story.blocks[i].tag != 'pre':
            found = (prompt_of(story.texts[i]) or says_updated(story, i) or signs_other(story, i)
                     or is_of_form(story, i) or is_button(story.texts[i]) or told_by_sign(story.texts[i])
                     or shouts_title(story.blocks[i]))
            if found:
                story.take(i, *found)


def is_of_form(story: Story, i: int) -> tuple | None:
    """A radio button as lynx and w3m print it, or the question over one: of 54 on bench pages none was a story's."""
    told = RADIO.search(story.texts[i]) or any(map(RADIO.match, story.texts[i + 1:i + 2]))
    return ('navigation', 'is of a form') if told else None


def is_button(text: str) -> tuple | None:
    """A line is what a button of a shop or a service says, as in prompt_of; what stands around it may be a list."""
    told = BUTTON.match(text.lower().lstrip(LINE_MARKS))
    return ('advertising', 'is a button of a shop or a service') if told else None


def shouts_title(block: Block) -> tuple | None:
    """Nothing but a link, and that in capitals, as in prompt_of: of 37 on the bench's markup none was the story's."""
    told = (is_link(block) and block.text.isupper() and block.tag not in HEADINGS
            and block.text.count(' ') >= SHOUTED_TITLE
            and 2 * sum(map(str.isupper, block.text)) > len(block.text))        # not Korean with 'CNN' in it
    return ('related', 'the title of another story, in capitals') if told else None


def told_by_sign(text: str) -> tuple | None:
    """A short line has an arrow to another page or a player's clock, as in prompt_of."""
    told = (said for said in BY_SIGN if said[2].search(text)) if len(text) < LONG else ()
    return next(((label, why) for label, why, _ in told), None)


def untaken(story: Story) -> list:
    """The numbers of the blocks that are of the story by their score, and have no label yet."""
    return [i for i, score in enumerate(story.scores) if score > 0 and i not in story.fates]


def says_updated(story: Story, i: int) -> tuple | None:
    """A short line that prints the day of an update and nothing else, as in prompt_of."""
    text = story.texts[i]
    line = story.line(i) if len(text) <= UPDATED_LINE and DIGIT.search(text) else NO_LINE
    told = line.updated and not line.rest and text[-1] not in COLONS      # 'Updated on 9 March 2024 to add:'
    return ('stray', 'says when the page was updated') if told else None


def signs_other(story: Story, i: int) -> tuple | None:
    """Below the first paragraph a line is 'By' and two names or more: of 11 on bench pages none was the story's."""
    lead, _, names = story.texts[i].partition(' ')
    told = i > story.first and ' ' in names and len(names) < BYLINE and kinds_of(unaccented(lead)) & BY
    other = told and story.line(i).byline == story.texts[i]
    return ('related', 'names the author of another story') if other else None


def drop_pointed(story: Story) -> None:
    """Links, and nothing but links, under a line in the story that points to others are those others; of saved text,
    lines like titles under a line that is nothing but such a pointer."""
    under = False
    for i, block in enumerate(story.blocks):
        if under and is_link(block):
            if i not in story.fates:
                story.take(i, 'related', 'a link under a pointer to other stories')
        else:
            alone = i > 0 and len(story.texts[i]) <= LONGEST_POINTER and stays(story, i - 1)
            under = alone and asked_by(story.texts[i]) == 'related'
            bare = under and not story.markup and is_bare_pointer(story.texts[i].lower().lstrip(LINE_MARKS))
            for title in titles_under(story, i) if bare else ():
                story.take(title, 'related', 'a title under a pointer to other stories')


def is_bare_pointer(line: str) -> bool:
    """A line in small letters points to what is under it, and no more; 'Read more' may point to what is over it."""
    also = line.endswith(tuple(COLONS)) or not ALSO.isdisjoint(line.split())
    return bool(POINTERS.fullmatch(line) or also and is_pointer(line) and POINTER_LEAD.fullmatch(line))


def titles_under(story: Story, i: int) -> list:
    """The items of a list right under a line; or the lines like titles there, but of several not the last, which can be
    a subhead. A blank line after it and none before tells of a title, if it is as long as titles are."""
    after = range(i + 1, min(i + 1 + MOST_POINTED, len(story.texts)))
    items = list(takewhile(lambda j: story.blocks[j].tag == 'li', after))
    titles = list(takewhile(lambda j: len(story.texts[j]) <= LONG_TITLE and story.texts[j][-1] not in ENDS, after))
    glued = list(takewhile(lambda j: not story.blocks[j].gap, titles))
    apart = glued and glued[-1] + 1 < len(story.blocks) and story.blocks[glued[-1] + 1].gap
    if apart and len(glued) > 1 and heads_below(story, glued):
        glued.pop()
    told = items or (glued if apart else titles[:max(1, len(titles) - 1)])
    return [j for j in told if j in titles and j not in story.fates]


def heads_below(story: Story, titles: list) -> bool:
    """The last of some lines right over the story is a subhead if it is so much shorter than a title over it, or all in
    quotation marks, and signs nothing: of 18 on the bench's and other pages 15 were."""
    last = titles[-1]
    said = story.texts[last][0] in QUOTES and story.texts[last][-1] in QUOTE_MARKS
    short = story.sizes[last] <= SUBHEAD_SHARE * max(story.sizes[j] for j in titles[:-1])
    signed = is_name(story, last) or story.line(last).byline
    return (said or short) and in_story(story, last + 1) and not signed


def drop_floated(story: Story) -> None:
    """What tables hold that the text flows around: before style sheets boxes were set beside the story so; but an
    e-mail's builder may put all of it into such tables."""
    tables = {box for box in story.boxes if box.tag == 'table' and FLOATED.search(box.attributes)}
    inside = [i for i in untaken(story) if not tables.isdisjoint(boxes_around(story.blocks[i].box))] if tables else []
    if 2 * sum(story.sizes[i] for i in inside) < sum(story.sizes[i] for i in story.prose):
        for i in inside:
            story.take(i, 'related', 'in a table beside the story')


def drop_linked_items(story: Story) -> None:
    """In the news, items of a list that are little but a link are other stories, of 16 on 7 pages all, elsewhere 37 of
    170; and in a list with such an item those that are half a link."""
    lists: dict = {}
    for i, block in enumerate(story.blocks) if story.facts.news else ():
        if block.tag == 'li' and 2 * block.linked >= len(block.text):
            lists.setdefault(element_around(block.box, 'ul', 'ol'), []).append(i)
    for items in lists.values():
        if any(story.blocks[i].linked >= ITEM_LINKED * len(story.texts[i]) for i in items):
            for i in items:
                if i not in story.fates:
                    story.take(i, 'related', 'an item of links in the news')


def drop_appeals(story: Story) -> None:
    """A box that is called a request for money, an address or an account, and makes one, is one in all it says: its
    reasons read like the story. If it holds half of the story's paragraphs, it is called so for another cause."""
    asking: dict = {}
    for i, text in enumerate(story.texts):
        named = story.around[story.blocks[i].box].three & APPEAL_HINT
        told = voices(text) if named & HINT_BITS['donation'] else ()
        if named and (asked_by(text) in APPEALS or len({'us', 'you', 'backing'}.intersection(told)) > 1):
            asking.update((box, []) for box in boxes_around(story.blocks[i].box, 3) if box.hints & APPEAL_HINT)
    for i in untaken(story) if asking else ():
        for box in boxes_around(story.blocks[i].box, APPEAL_UP):
            if box in asking:
                asking[box].append(i)
    for inside in asking.values():
        for i in inside if 2 * len(inside) < len(story.prose) else ():
            story.take(i, 'donation', 'in a box that asks the reader')


def drop_reasons(story: Story) -> None:
    """Lines that speak of us or to the reader are a plea, unless half of the story, or reasons of a request."""
    asks = {i for i in range(len(story.blocks)) if asks_backing(story, i)}
    over = {j for i in asks for j in range(max(story.first, i - MOST_REASONS), i + 1)}
    if is_plea([voices(story.texts[i]) for i in untaken(story)], story.markup):
        over = set(range(story.first, len(story.blocks)))
    said = [voices(story.texts[i]) for i in story.prose if asks and stays(story, i)]
    ours = sum('us' in told and 'press' not in told for told in said) > OURS * len(said)
    most = sum(story.sizes[i] for i in story.prose) / 2
    for run, nearest, asked in runs_to_reader(story, sorted(over), asks, 0 if ours else MOST_SILENT):
        plea = plea_in(story, run, asked)
        if sum(story.sizes[i] for i in plea) < most:
            take_each(story, plea, PLEA)
        if asked:
            take_each(story, reasons_in(story, nearest, ours), 'gives the reasons of a request for money')


def plea_in(story: Story, run: list, asked: int) -> list:
    """The lines of the plea that a run is, with those of the story between, up to the request if one follows; none if
    it is no plea. An interview's last question addresses somebody too, and is left out."""
    pleading = list(dropwhile(lambda i: len(voices(story.texts[i]) & PLEADING) < 2, run))
    if not pleading or not is_plea([voices(story.texts[i]) for i in pleading], story.markup):
        return []
    return [i for i in range(pleading[0], asked or pleading[-1] + 1) if stays(story, i)]


def take_each(story: Story, lines: Iterable, why: str) -> None:
    """Call those of some lines a request for money that have no label yet."""
    for i in lines:
        if i not in story.fates:
            story.take(i, 'donation', why)


def runs_to_reader(story: Story, lines: list, asks: set, silence: int) -> Iterator[tuple]:
    """Of some lines those of the story that speak of us or to the reader and correct nothing, as papers do by their
    pleas, one after another but for a few of chrome: (their numbers, the same, 0); at a request for money (those with
    the runs over them but so many of its paragraphs between, the nearest run, the request's number)."""
    whole: list = []
    run: list = []
    silent = 0
    for i in lines:
        told, far = stays(story, i), whole and i - whole[-1] > REASONS_APART
        corrected = told and corrects(story.texts[i])
        spoken = told and not corrected and speaks_to_reader(story.texts[i])
        if i in asks and whole and not far:
            yield whole, run, i
        elif run and (far or told and not spoken):
            yield run, run, 0
        silent = 0 if spoken else silent + told
        if far or corrected or i in asks or silent > silence:
            whole = []
        if far or i in asks or told and not spoken:
            run = []
        if spoken:
            whole.append(i)
            run.append(i)
    if run:
        yield run, run, 0


def is_plea(told: list, markup: bool) -> bool:
    """By the voices of each, lines speak of us, of a paper's work and of support for it, and one of that work and of
    another; of markup, where boxes tell of most, one line says all that to the reader. Of 7 lines of such runs on the
    bench's markup and copied text two were the story's, a newsletter's; but what reports on papers may speak so."""
    return {'us', 'work', 'backing'}.issubset(chain.from_iterable(told)) and any(
        'work' in said and not said.isdisjoint(('us', 'backing')) and (not markup or said >= PLEADING) for said in told)


def reasons_in(story: Story, run: list, ours: bool) -> list:
    """Of lines over a request those at their end that give its reasons; among them one addresses the reader. The first
    paragraph may greet so."""
    over = list(takewhile(lambda i: gives_reason(story, i, ours), (i for i in run[::-1] if i > story.first)))
    return over if any(addresses_reader(story.texts[i]) for i in over) else []


def gives_reason(story: Story, i: int, ours: bool) -> bool:
    """A line of a plea's length addresses the reader or, unless the story does, speaks of us; of markup, where boxes
    tell, it names a paper's work or support too: of 21 such lines on the bench's pages 15 were none of the story."""
    told = voices(story.texts[i])
    named = not (story.markup and told.isdisjoint(('press', 'backing')))
    return named and len(story.texts[i]) <= REASON and (not ours and 'us' in told or addresses_reader(story.texts[i]))


def speaks_to_reader(text: str) -> bool:
    """It speaks of us, addresses the reader, or is a button to back us."""
    told, button = voices(text), len(text) <= SUBHEAD and not is_ended(text)
    return 'us' in told or addresses_reader(text) or button and 'backing' in told


def asks_backing(story: Story, i: int) -> bool:
    """A line that a pass calls a request for money; or one that was left out and that its words or its box call so, or
    that is a link of few words to back a paper. Who asks for himself has other reasons."""
    block = story.blocks[i]
    named = story.prompts[i] & PROMPT_BITS['donation'] or story.around[block.box].two & HINT_BITS['donation']
    link = len(block.text) <= LONGEST_POINTER and (is_link(block) or not story.markup)
    asks = named or link and not BACKING.isdisjoint(story.heads[i].split())
    left_out = asks and i not in story.fates and not in_story(story, i)
    return bool(left_out) and 'me' not in voices(block.text) or story.label(i) == 'donation'


def addresses_reader(text: str) -> bool:
    """It speaks of us to you, or asks you; or of a paper's work to you, as ours, or as what wants support."""
    told = voices(text)
    return (len(told & {'us', 'you', 'press'}) > 1 or told >= {'press', 'backing'}
            or 'you' in told and text[-1] in QUESTIONS)


@lru_cache(maxsize=512)
def voices(text: str) -> frozenset:
    """Which of VOICES speak in a text, but in somebody's speech. Cached, as each line is asked several times."""
    words = frozenset(WORD.findall(SPEECH.sub('', text).lower()))
    return frozenset(voice for voice, own in VOICES.items() if not words.isdisjoint(own))


ME = frozenset('me my mich mir mein meine meinen moi mij mijn mim'.split())
PRESS = frozenset(                  # what a paper that asks says it does, and for whom
    'journalism journalists newsroom reporters readers journalisme journalistes rédaction lecteurs lectrices '
    'média médias journalismus journalisten redaktion leser leserinnen leserin periodismo periodistas redacción lector '
    'lectora lectores lectoras giornalismo giornalisti redazione lettori jornalismo jornalistas redação leitores '
    'journalistiek journalisten redactie lezers journalistik journalister läsare journalistikk redaksjonen lesere '
    'redaktionen læsere dziennikarstwo dziennikarze redakcja czytelnicy czytelników śledztwa журналистика журналистику '
    'журналисты редакция читатели читателей журналістика редакція читачі читачів olvasók olvasóink olvasóinkat '
    'szerkesztőség szerkesztőségek újságírás újságírók'.split())
PLEA = 'asks to back a paper’s work'
BACKING = SUPPORT - {'please', 'readers', 'help'} | frozenset(
    'contribution contributions donation donations gift gifts fundraising membership member supporters soutien '
    'soutenir don dons spende unterstützung mitglied apoyo apoyar socio socia socios miembro ayuda donación '
    'sostegno sostenere donazione apoio apoiar doação steun steunen doneren lid wpłata wpłaty darowizny донат донаты '
    'пожертвования пожертвование поддержать поддержка поддержки поддержку підтримка підтримки támogass támogassatok '
    'támogatás támogatói tagság adomány'.split())
OURS = .2                           # share of a story's paragraphs that speak of us, and of no paper
REASONS_APART, MOST_REASONS = 4, 20         # lines from a request to its reasons; over it that may be reasons
MOST_SILENT = 1                     # paragraphs of a plea, one after another, that do not speak of us or to the reader
REASON = 450                        # characters of a reason; of 5 longer lines over a request all were the story's
US = frozenset(                     # and verbs, in languages where they say it
    'we our us wir uns unser unsere unseren unserer nous notre nos nosotros nuestro nuestra nuestros nuestras noi '
    'nostro nostra nostri nós nosso nossa nossos wij ons onze vi oss vår våra våre vores nam nasz nasza nasze naszych '
    'мы нас нам наш наша наше наши ми somos hacemos creemos tenemos queremos podemos necesitamos trabajamos seguimos '
    'publicamos contamos informamos siamo abbiamo facciamo crediamo vogliamo possiamo temos fazemos acreditamos '
    'precisamos trabalhamos jesteśmy mamy możemy robimy piszemy minket bennünket nekünk lapunk'.split())
YOU = frozenset(
    'you your sie ihnen ihre ihren ihrer du dich dein deine vous votre vos tú tu te ti usted ustedes tuo tua voi '
    'vostro vostra você vocês u uw je jouw jij dig deg din ditt ciebie wam twój twoja twoje вы вас вам ваш ваша ваше '
    'ви ты тебе ti titeket számotokra önök önt önnek'.split())
VOICES = {'us': US, 'you': YOU, 'me': ME, 'press': PRESS, 'backing': BACKING,
          'work': PRESS - {'readers'}}      # whom English guides name as well, where they speak of us and of support
PLEADING = {'us', 'you', 'press', 'backing'}


def asked_by(text: str) -> str:
    """The label of what a text of a prompt's length asks or points to; '' if it does neither."""
    found = prompt_of(text) if len(text) <= PROMPT else None
    return found[0] if found else ''


@lru_cache(maxsize=512)
def prompt_of(text: str) -> tuple | None:
    """(label, why) of a request to the reader or a pointer to another story; None for other blocks. What stands in
    quotation marks is somebody's speech, and so is, in a paragraph, what follows half a sentence and a colon. Cached,
    as the passes ask of a third of a page's lines again."""
    told = SPEECH.sub('', text) if '“' in text or '"' in text or '„' in text or '«' in text else text
    short = len(text) <= SHORT_PROMPT
    told = told if short else READ_OUT.sub('', told)
    lower = told.replace('US', '').replace('İ', 'i').lower()    # 'the US', not 'support us'; Turkish İ is an i
    line = lower.lstrip(LINE_MARKS)
    if text[0] in QUOTES:
        return None
    whole = WHOLE_LINES.get(line.rstrip(' .:!)]»>-–—').replace("'", '’'))
    if whole:
        return whole
    for label, why, begin in SAYING:
        if begin.match(line):
            return label, why
    title = len(text) <= LONG_TITLE and text[-1] not in ENDS and POINTED_TITLE.match(text.lstrip(LINE_MARKS))
    if title or SHOUTED.match(text) or text.endswith(HERE) or is_pointer(line):
        return 'related', 'points to another story'
    words = frozenset(WORD.findall(lower))
    for label, why, told, begin in TOLD_BY_A_WORD:
        if not words.isdisjoint(told) and any(map(begin.match, re.split(SENTENCE_ENDS, line))):
            return label, why
    for label, things, asks in PROMPTS:
        if not words.isdisjoint(things) and not words.isdisjoint(asks):
            opening = {word for start in re.findall(SENTENCE_STARTS, lower) for word in WORD.findall(start)}
            if not opening.isdisjoint(asks) or short and len(words & things | words & asks) > 1:
                return label, f'asks the reader, of a {label}'
    if not words.isdisjoint(SUPPORT) and re.search(SUPPORT_US, lower):
        return 'donation', 'asks for support'
    said = re.split(SENTENCE_ENDS, line) if short else [line]
    if short and any(map(FEEDBACK.match, said)):
        return 'comments', 'asks for mistakes, tips or an opinion'
    return ('subscription', 'begins with a request to the reader') if any(map(ASKING.match, said)) else None


def is_pointer(line: str) -> bool:
    """A line in small letters begins with nothing but words to read and for more."""
    lead = POINTER_LEAD.match(line) if line.partition(' ')[0] in POINTING else None
    words = frozenset(lead[1].split() if lead else ())
    return words <= POINTING and not words.isdisjoint(READ) and not words.isdisjoint(MORE)


def drop_repeats(story: Story) -> None:
    """A paragraph of the story said before is a copy, as is a saved text's line right after itself, a picture's words
    and its caption; what stands word for word in a longer one is a pull quote, with the line that says whose it is."""
    seen: set = set()
    for i in story.prose:
        if story.sizes[i] >= LONG and i not in story.fates:
            if story.texts[i] in seen:
                story.take(i, 'stray', 'a paragraph said before')
            seen.add(story.texts[i])
    for i in untaken(story):
        text, tag = story.texts[i], story.blocks[i].tag
        if not tag and len(text) >= PAIR and [text] == story.texts[i - 1:i] and stays(story, i - 1):
            story.take(i, 'stray', 'the line before again')
        elif PULLED[0] <= len(text) <= PULLED[1] and is_quoted(story, i) and is_said_near(story, i):
            story.take(i, 'stray', 'a pull quote: a paragraph says it')
            if i + 1 < len(story.texts) and is_speaker(story, i + 1):
                story.take(i + 1, 'stray', 'says whose the pull quote is')


def is_speaker(story: Story, i: int) -> bool:
    """A short line under a quotation, in its box or after a dash, that is no sentence."""
    text, free = story.texts[i], i not in story.fates
    told = text[0] in '-–—―' or text[0] not in QUOTES and is_quoted(story, i)
    return free and told and len(text) < SPEAKER and text[-1] not in ENDS


def is_said_near(story: Story, i: int) -> bool:
    """A longer block near by has each sentence of one word for word."""
    near = range(max(0, i - QUOTED_WITHIN), min(len(story.texts), i + QUOTED_WITHIN))
    longer = [story.texts[k] for k in near if story.scores[k] > 0 and len(story.texts[k]) > len(story.texts[i])]
    said = [part.strip(QUOTE_EDGES) for part in re.split(SENTENCE_ENDS, story.texts[i])]
    return any(all(part in text for part in said) for text in longer)


def is_quoted(story: Story, i: int) -> bool:
    """A block in quotation marks, unless it is short and no sentence, as a subhead; or in what is called a quote."""
    text = story.texts[i]
    quoted = text[0] in QUOTES and (len(text) > SUBHEAD or text.rstrip(QUOTE_MARKS)[-1:] in STOPS)
    quoted = quoted or story.hints(i, True) & HINT_BITS['quote']
    return bool(quoted or element_around(story.blocks[i].box, 'blockquote', 'aside'))


def drop_orphans(story: Story) -> None:
    """A subhead over nothing but a prompt is of it, as is one in a box with it, or in a prompt's words, or one whose
    box has a sentence that is not of the story and nothing that is. Over more that was left out it heads a section. Of
    a request's box a line in doubt over it is its lead: 'Discover the latest in science', 'Sign up for our …'."""
    kept = [i for i in range(len(story.blocks)) if stays(story, i)]
    for before, head, after in zip([0, *kept], kept, kept[1:]):
        heading = is_heading(story.blocks[head], story.sizes[head])
        if story.label(head) or not (heading or story.markup and story.scores[head] <= LEAD_IN_DOUBT):
            continue
        under = ((story.label(k) or chrome_label(story.hints(k, True), story.prompts[k]), k)
                 for k in range(head + 1, after))
        label, prompt = next((part for part in under if part[0] in PROMPT_LABELS), ('', head))
        home, around = story.blocks[head].box.parent, boxes_around(story.blocks[prompt].box)
        apart = home in around and home not in boxes_around(story.blocks[after].box)
        near = after - head <= PROMPT_BLOCKS and (apart or is_heading(story.blocks[after], story.sizes[after]))
        if not heading:
            if label in REQUESTS and apart and home not in boxes_around(story.blocks[before].box):
                story.take(head, label, 'leads to a request in its box')
        elif label and (near or story.prompts[head] & PROMPT_HEAD):
            story.take(head, label, 'stands over a prompt')
        elif heads_other(story, head, before, after):
            story.take(head, 'stray', 'its box has nothing else of the story')


def heads_other(story: Story, head: int, before: int, after: int) -> bool:
    """Under a heading, in its box, is a sentence that is not of the story; the pieces before and after are outside."""
    under, home = story.blocks[head + 1], story.blocks[head].box.parent
    outside = not any(home in boxes_around(story.blocks[i].box) for i in (before, after))
    return outside and home in boxes_around(under.box) and is_ended(under.text)


def join_signatures(story: Story) -> None:
    """Who signed a post, as Twitter's markup prints it, goes with the post; whose a quotation is, with that."""
    for i, text in enumerate(story.texts[1:], 1):
        if text[0] == '—' and SIGNATURE.match(text) and not stays(story, i - 1):
            story.take(i, 'stray', 'signs a post that is not of the story')
        if story.scores[i] <= 0 and i not in story.fates and stays(story, i - 1) and is_attribution(story, i):
            story.take(i, 'quote', 'says whose the quotation is')


def is_attribution(story: Story, i: int) -> bool:
    """A short line within the quotation right before, or the <figcaption> of their figure."""
    home, text = element_around(story.blocks[i - 1].box, 'blockquote'), story.texts[i]
    within = home and element_around(story.blocks[i].box, 'blockquote') is home and len(text) < SPEAKER
    return bool(within or names_quoted(story, i)) and WORD.search(text) is not None


SIGNATURE = re.compile(r'— [^@]{1,80}\(@\w+\) .{4,30}$')
PROMPT_BLOCKS = 3                   # from a subhead over a prompt to what follows; farther, 31 of 33 are the story's
PROMPT_LABELS = ('newsletter', 'donation', 'subscription', 'related', 'advertising')
REQUESTS, LEAD_IN_DOUBT = ('newsletter', 'donation'), 15    # labels; points of a line over such a one
NAMES_APART = re.compile(rf'[,;]| (?:{"|".join(JOINS)}) ')
WORKED = ' (?:ha |has |a |also )?(?:contribu|collabor|report)'      # 'Ann Lee contributed reporting.'
BIOS = 5                            # pieces at the end of which one may tell of the author


ABOUT = re.compile(                 # 'About Ann Lee' over 'Ann is …', but not 'About Bird Flu' over 'Bird flu is …'
    r'(?:About|Über) (?!(?:The|Our|This|Your|Us) )(([A-Z][\w’-]+)(?: [A-Z][\w.’-]+){1,2})\n'
    r'(?:\1\b|\2 (?:is|has|was|writes|ist)\b)')


def drop_bios(story: Story) -> None:
    """A paragraph near the end, or in a box that is called the author's, that begins with an author's whole name, no
    comma or name after it, tells of the author, unless it says who reported: in markup 10 of 13 are no story; in copied
    text, with what follows, 58 of 68. So does one under 'About Ann Lee' that says what Ann is: 5 of 5 pages on which it
    was kept."""
    said = [*story.facts.authors, *NAMES_APART.split(story.byline)]
    names = '|'.join(re.escape(name.strip()) for name in said if ' ' in name.strip())
    kept = [i for i in range(story.first + 1, len(story.blocks)) if i not in story.fates and in_story(story, i)]
    begun = False
    boxed = [i for i in kept[:-BIOS] if story.around[story.blocks[i].box].three & HINT_BITS['author']] if names else []
    for i in boxed + kept[-BIOS:]:
        named = names and re.match(rf'(?:{names})(?![\w,]| ?\w*[A-ZÀ-Þ]|{WORKED})', story.texts[i])
        begun = begun or bool(named) and not story.markup
        headed = ABOUT.match(f'{story.texts[i - 1]}\n{story.texts[i]}')
        for k in [i - 1, i] if headed else [i] if named or begun else []:
            story.take(k, 'stray', 'tells of the author')


# Headings under which a site goes on, and no story: share of the story before one, at least; the heading; label, why.
# Of what stood under them and was kept, 7 pieces on the bench's markup were of a story, 54 were not; on each form of
# text 0 to 5, and 80 to 160. A heading is told by itself, or with the line over it.
CLOSING = (
    (.5, re.compile(
        r"(?:about (?:the )?(?:author|writer)s?|meet the author|author bio|(?:über|zu) (?:den|die) autor(?:in|en|:in)?|"
        r"(?:à propos|sur) (?:de )?l['’]auteure?|sobre (?:el|la|o|a) autora?|sobre la firma|l['’]autore|om forfatteren|"
        r"over de auteur|o autorze|об? автор(?:е|ах)?)\b(?:: [^.!?]{1,60})?"), 'stray', 'tells of the author'),
    (.5, re.compile(
        r'(?:recent|latest|popular|featured|other|similar|more) (?:posts|articles|stories|news|blogs|guides|recipes)|'
        r'(?:neueste|letzte|weitere|ähnliche) (?:beiträge|artikel)|(?:entradas|artículos) recientes|'
        r'(?:derniers|autres) articles|articles récents|articoli recenti|ultimi articoli|(?:article )?tags|'
        r'quick links|written by|\d{1,2} min(?:ute)?s? read|'
        r'[^\n]{25,}\n\d{1,2} min'),          # of a film, under its title
     'related', 'under the heading of something else'),
    (.5, re.compile('article sources'), 'stray', 'lists sources'),
    (.65, re.compile(rf'(?:{ALSO_LIKE})\b.*'), 'related', 'under the heading of something else'))
LONGEST_CLOSING = 70                # characters of such a heading


def drop_closed(story: Story) -> None:
    """What stands under a heading in the story's last part that says that something else begins; but under that of
    other stories not what is in the very element of paragraphs before it, or in a list there: the story goes on."""
    kept = [i for i in untaken(story) if in_story(story, i)]
    so_far = list(accumulate([story.sizes[i] for i in kept]))
    starts = [kept[bisect(so_far, share * so_far[-1])] if kept else 0 for share, *_ in CLOSING]
    short = [i for i in range(min(starts), kept[-1] + 1 if kept else 0) if len(story.texts[i]) <= LONGEST_CLOSING]
    lines = [(i, story.texts[i].lower().strip(' ' + LINE_EDGES)) for i in short]
    for start, (_, heading, label, why) in zip(starts, CLOSING):
        heads = (i for i, line in lines if i >= start and (
            heading.fullmatch(line) or heading.fullmatch(f'{story.texts[i - 1]}\n{line}')))
        for first in islice(heads, 1):
            own = story.markup and label == 'related'
            homes = {story.blocks[i].box.parent for i in kept if i < first} if own else set()
            for i in kept:
                around = boxes_around(story.blocks[i].box.parent, 2)        # of a list item, of its list
                if i >= first and i not in story.fates and homes.isdisjoint(around):
                    story.take(i, label, why)


def keep_short_lines(story: Story) -> None:
    """Of saved text: a run of lines amid the story, none of which is of the site or code, is of the story if most of
    what stands from its first line to its last is: 39 of 47 on the bench's copied pages are lists, tables and facts."""
    kept = [] if story.markup else [i for i in untaken(story) if in_story(story, i)]
    if kept and 2 * len(kept) < kept[-1] - kept[0] + 1:
        return
    for last, after in zip(kept, kept[1:]):
        run = range(last + 1, after)
        lower = sum(story.texts[i][0].islower() for i in run)
        if len(run) >= SHORT_RUN and lower < MOST_LOWER * len(run) and all(is_stray(story, i) for i in run):
            for i in run:
                story.decide(i, 'of many short lines amid the story')


def keep_labelled(story: Story) -> None:
    """Of saved text: lines with one label, 'Zones: 3 to 9', are the story's if half are: 220 of 246 on copied pages."""
    labels: dict = {}
    for i, text in enumerate([] if story.markup else story.texts):
        label = LABEL.match(text)
        if label:
            labels.setdefault(label[1].lower(), []).append(i)
    for lines in labels.values():
        kept = sum(stays(story, i) for i in lines)
        if kept >= LEAST_LABELLED and 2 * kept >= len(lines):
            for i in lines:
                if is_stray(story, i) and not in_story(story, i):
                    story.decide(i, 'begins as lines of the story do')


def is_stray(story: Story, i: int) -> bool:
    """A block has no label, nothing says which part of the chrome it could be, and it asks for nothing."""
    told = i in story.fates or chrome_label(story.hints(i, True), story.prompts[i]) != 'stray'
    return not (told or prompt_of(story.texts[i]))


def trim_tail(story: Story) -> None:
    """Short lines after the end that are no sentences are tags, links, sections; subheads that head nothing go too."""
    for i in range(story.end + 1, len(story.blocks)):
        text = story.texts[i]
        short = (len(text) < SUBHEAD // 2 or '://' in text) and not is_ended(text)
        if short and story.scores[i] > 0 and i not in story.fates and not is_last_word(story, i):
            story.take(i, 'stray', 'a short line after the last sentence')
    for i in reversed(range(len(story.blocks))):
        label = story.label(i) or in_story(story, i) and story_label(story, i)
        if label == 'subhead':
            story.take(i, 'stray', 'heads nothing')
        elif label in PIECES:
            break


def is_last_word(story: Story, i: int) -> bool:
    """A short line after the last sentence that is of the story: one that counts or is a row among others of it,
    'Additional reporting by Ann Lee', 'Love, Ann'; of markup an item of a list too, if no link."""
    block, text = story.blocks[i], story.texts[i]
    if story.decided.get(i) in (COUNTS, IN_TABLE, NOTES):
        return True
    if block.tag == 'li':
        return story.markup and block.linked < len(text) / 2
    return story.scores[i] >= SIGNS and text[-1] not in COLONS and '://' not in text


def join_rows(story: Story) -> None:
    """The cells of one row of a data table are one piece; the rows of a table stand if one of their cells is of the
    story, or if a row is between the story's first and last piece and few of its cells are links."""
    rows: dict = {}
    for i, block in enumerate(story.blocks) if any(box.tag in CELLS for box in story.boxes) else ():
        cell = cell_of(block.box)
        if cell is not None and i not in story.fates:
            rows.setdefault(cell.parent, {}).setdefault(cell, []).append(i)
    tables: dict = {}
    for row, own in rows.items():
        texts, cells = [' '.join(story.texts[i] for i in those) for those in own.values()], list(chain(*own.values()))
        if len(texts) > 1 and max(map(len, texts)) <= CELL_SIZE:
            inside = story.first < cells[0] < story.end and not row.hidden
            inside = inside and 2 * sum(bool(story.blocks[i].linked) for i in cells) < len(cells)
            stands = inside or any(story.scores[i] > 0 for i in cells)
            tables.setdefault(element_around(row, 'table') or row, []).append((stands, cells, texts))
    for own in tables.values():
        if any(stands for stands, *_ in own):
            title = own[0][1][0] - 1
            if title >= 0 and title not in story.fates and element_around(story.blocks[title].box, 'caption'):
                story.take(title, 'subhead', 'the title of a table')
            for _, cells, texts in own:
                story.fates.update((i, []) for i in cells[1:])
                story.take(cells[0], 'table row', 'a row of a table', '\t'.join(texts))


def is_ended(text: str) -> bool:
    """A text ends with a stop, or is signed."""
    return text[-1] in STOPS or is_signed(text)


def is_signed(text: str) -> bool:
    """After its stop a text ends with who wrote it: 'Text. (dpa)', '文。【名前】'."""
    return text[-1] in ')）】' and bool(re.search(r'[.!?…。！？]["”“»«」]?\s?[(（【][^()（）【】]{1,30}[)）】]$', text))


def cell_of(box: Box) -> Box | None:
    """The cell of a table row that a box is or stands in."""
    cell = element_around(box, *CELLS, most=4)
    return cell if cell and cell.parent.tag == 'tr' else None


def find_kicker(story: Story) -> None:
    """A kicker is called so and stands right over the headline."""
    for i in range(max(0, (story.headline or 0) - 3), story.headline or 0):
        if i not in story.fates and story.hints(i) & HINT_BITS['kicker']:
            story.take(i, 'kicker', 'called so, over the headline')


PASSES = (find_headline, find_captions, find_byline, find_date_line, find_deck, find_kicker, find_dateline,
          drop_prompts, drop_pointed, drop_floated, drop_linked_items, drop_appeals, drop_reasons,
          drop_repeats, drop_orphans, join_signatures, join_rows, drop_bios, drop_closed, keep_short_lines,
          keep_labelled, trim_tail)


# --- Assembly -----------------------------------------------------------------------------------------
# In: labelled blocks. Out: the article, from what the reader sees, else from what the page's head says.

ABSENT = {                          # why a page has no such field
    'headline': 'no line over the story is like one, and the page’s head names no title',
    'deck': 'no line by the headline is like one',
    'byline': 'no line near the headline or after the story names an author, nor does the page’s head',
    'dateline': 'no place, agency or day is printed over the story or opens it, nor is in the page’s head; a date in a '
                'caption is the picture’s',
    'captions': 'no line stands by an image or ends in a credit',
    'url': 'neither the page nor what held it says its address', 'site': 'the page’s head does not name it',
    'language': 'neither the page nor what held it says'}


def assemble(labelled: list, page: Page, facts: Facts) -> Article:
    """The article that the labels make."""
    said = {block.label: block.text for block in reversed(labelled)}        # the first of each
    captions = []
    for block in labelled:
        if block.label == 'caption':
            captions.append(Caption(block.text, None))
        elif block.label == 'credit' and captions:
            captions[-1] = Caption(captions[-1].text, block.text)
    fields = {
        'headline': said.get('headline') or less_site(facts.title or first(facts.headlines)),
        'deck': said.get('deck'),
        'byline': byline_of(said.get('byline'), facts.authors),
        'dateline': dateline_of([block.value for block in labelled if block.label == 'dateline'], page, facts),
        'captions': tuple(captions),
        'body': tuple(Piece(block.label.replace(' ', '_'), block.text)
                      for block in labelled if block.label in PIECES),
        'url': page.url or facts.url, 'site': facts.site, 'language': page.language or facts.language}
    absent = {name: why for name, why in ABSENT.items() if not fields[name]}
    return Article(**fields, blocks=tuple(labelled), absent=absent, warning=page.warning)


BESIDE_NAMES = re.compile(r', ([^\W\d_]+)')


def byline_of(printed: str | None, authors: tuple) -> str | None:
    """What is printed, less a word after the last of the head's authors, their place or broadcaster, if no agency; but
    all of the head's authors where that is one of them, for each may have a line of its own, or one word that begins
    one of them: 'Ann LeeEditor' names her no further."""
    everyone = ', '.join(authors) or None
    if not printed:
        return everyone
    ends = [printed.find(name) + len(name) for name in authors if name in printed]
    complete = ends and len(ends) == len(authors)
    if complete and authors[1:] and any(printed[end:end + 1].isalpha() for end in ends):
        return everyone
    beside = BESIDE_NAMES.fullmatch(printed, max(ends)) if complete else None
    if beside and beside[1] not in AGENCIES:
        printed = printed[:max(ends)]
    bare, names = letters(bare_names(printed)), list(map(letters, authors))
    begun = ' ' not in printed and any(name != bare == name[:len(bare)] for name in names)
    return everyone if begun or authors[1:] and bare in names else printed


def dateline_of(printed: list, page: Page, facts: Facts) -> Dateline | None:
    """The dateline that opens the story, else the printed date line, else the day that the page's head names."""
    days = [line.date for line in printed if line.date]
    day = day_in_address(page.url) or day_of_page(days, facts.published or page.date, facts.late)
    line = first(line for line in printed if line.place or line.agency) or first(printed)
    return replace(line, date=day) if line else Dateline(day, date=day) if day else None


def day_of_page(printed: list, known: str | None, late: bool = False) -> str | None:
    """The day of first publication. Print wins if it is earlier; a later one is an update, but for the next day where
    the head's stamp is UTC's and late."""
    if known and printed and day_number(printed[0]) - day_number(known) > late:
        return known
    return first(printed) or known


VERSION = '1.0'

# --- Rendering ----------------------------------------------------------------------------------------
# In: an Article. Out: text, as a person, a program or a browser wants it. What a page says comes to every renderer
# through as_record() or explained(), where it is made printable: none of it can act on what shows or reads the output.
# Patterns are compiled where they are used, by re's own cache: a plain run needs few of them.

UNPRINTABLE = (                     # what a terminal would obey, and what no reader sees
    r'\x1b\[[0-?]*[ -/]*[@-~]'                                  # escape sequences: colours, cursor movements
    r'|\x1b[PX\]^_][^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\)'       # window titles, clipboards, images
    r'|\x1b[ -/]+[0-~]'                                         # character sets
    r'|[\x00-\x08\x0b-\x1f\x7f-\x9f'                            # control characters but tab and newline
    r'\u00ad\u200b\u2060-\u2065\ufeff'                          # soft hyphen, zero widths; not the joiners of scripts
    r'\u2028-\u202e\u2066-\u206f'                               # line separators, direction overrides; not marks
    r'\ufff9-\ufffb\ufffe\uffff\ud800-\udfff'                   # annotations, no characters, half characters
    r'\U000e0000-\U000e007f]')                                  # tags: text that only models read
STAND_INS = dict.fromkeys('\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029', ' ')     # of those, the ends of lines
WEB_ADDRESS = r'(?i)https?://[^\s<>"]+'                         # not javascript:, data:, file: and their like
FIELDS = ('headline', 'deck', 'byline', 'dateline', 'captions', 'body', 'url', 'site', 'language')
ASKED_FIELDS = FIELDS[:4] + ('date',) + FIELDS[4:]
TEXT_FIELDS = ('headline', 'deck', 'byline', 'url', 'site', 'language')


def printable(text: str | None) -> str | None:
    """The text without what a terminal would obey and no reader sees; tabs and newlines stay."""
    if not text or text.isprintable():
        return text
    return re.sub(UNPRINTABLE, lambda unseen: STAND_INS.get(unseen[0], ''), text)


def one_line(text: str) -> str:
    """The text on one line."""
    return text.replace('\n', ' ').replace('\t', ' ').strip()


def as_record(article: Article, fields: tuple = FIELDS) -> dict:
    """The article as plain data, safe to print: these fields, in this order."""
    values = {name: printable(getattr(article, name)) or None for name in TEXT_FIELDS}
    if not re.fullmatch(WEB_ADDRESS, values['url'] or ''):
        values['url'] = None
    dateline = article.dateline and {name: printable(value) for name, value in vars(article.dateline).items()}
    captions = [{'text': printable(each.text), 'credit': printable(each.credit)} for each in article.captions]
    body = ((piece.kind, printable(piece.text)) for piece in article.body)
    values.update(dateline=dateline, date=dateline and dateline['date'], captions=captions,
                  body=[{'kind': kind, 'text': text} for kind, text in body if text.strip()])
    return {name: values[name] for name in fields}


def keep_only(article: Article, only: tuple) -> Article:
    """The article without its other fields; the body is without its captions unless they are asked for."""
    body = (piece for piece in article.body if ('captions' if piece.kind == 'caption' else 'body') in only)
    kept = replace(article, body=tuple(body), **{name: None for name in (*TEXT_FIELDS, 'dateline') if name not in only})
    day = article.dateline and article.dateline.date
    if day and 'date' in only and 'dateline' not in only:
        return replace(kept, dateline=Dateline(day, date=day))
    return kept


def render_json(article: Article, name: str = '', only: tuple = (), explain: bool = False) -> str:
    """One line: the file's name, the fields or `only` these, what was damaged; `explain` adds every block's fate."""
    record = {'file': name, **as_record(article, only or FIELDS)}
    if article.warning:
        record['warning'] = article.warning
    if explain:
        record.update(blocks=explained(article), absent=article.absent)
    return json.dumps(record, ensure_ascii=False) + '\n'


def render_values(article: Article, only: tuple, name: str = '') -> str:
    """The values alone: a line for each of one field, or a row with tabs for several; first the name."""
    cells = [list(map(value_text, value if isinstance(value, list) else [value]))
             for value in as_record(article, only).values()]
    rows = [[' '.join(texts) for texts in cells]] if len(cells) > 1 else [[text] for text in cells[0]]
    return ''.join('\t'.join(([name] if name else []) + row) + '\n' for row in rows)


def value_text(value: object) -> str:
    """A value of a record, or one of its list, on one line."""
    if isinstance(value, dict):
        value = with_credit(value['text'], value.get('credit'))
    return one_line(value or '')


def with_credit(text: str, credit: str | None) -> str:
    """A caption and its credit, unless that is said in it."""
    return f'{text} {credit}' if credit and credit not in text else text


# What people read is laid out from parts: a field, or pieces of the body that stand together. How one looks is a row.

BOLD, DIM = '1', '2'                                            # ECMA-48's numbers
LOOKS = {
    # kind: in text what opens its first line, the others, and its look; in Markdown; in HTML
    'headline': ('', '', BOLD, '# {}', '<h1>{}</h1>'),
    'deck': ('', '', '', '**{}**', '<p class="deck">{}</p>'),
    'byline': ('', '', '', '{}', '<p class="byline">{}</p>'),
    'dateline': ('', '', DIM, '{}', '<p class="dateline">{}</p>'),
    'subhead': ('', '', BOLD, '## {}', '<h2>{}</h2>'),
    'paragraph': ('', '', '', '{}', '<p>{}</p>'),
    'list_item': ('- ', '  ', '', '- {}', '<li>{}</li>'),
    'numbered': ('', '   ', '', '{}', '<li>{}</li>'),
    'quote': ('> ', '> ', '', '> {}', '<p>{}</p>'),
    'caption': ('Image: ', '', DIM, '*{}*', '<figure><figcaption>{}</figcaption></figure>'),
    'code': ('    ', '    ', '', '', '<pre dir="ltr" tabindex="0"><code>{}</code></pre>'),
    'table_row': ('', '', '', '', '<tr><td>{}</td></tr>')}
TOGETHER = ('list_item', 'quote', 'table_row')                  # kinds that stand together with their like
VERBATIM = ('code', 'table_row')                                # never wrapped, as their blanks and tabs say something
OWN_MARK = r'(?:\(?(\d{1,9})[.)]|[•◦▪‣·*–-])\s+'                # the number or bullet that a list item brings


def parts(record: dict) -> list[tuple]:
    """The article in reading order as (kind, texts), like pieces that follow each other together."""
    credits, found = {each['text']: each['credit'] for each in record['captions']}, []
    head = [(name, record[name]) for name in ('headline', 'deck', 'byline')]
    head.append(('dateline', record['dateline'] and record['dateline']['text']))
    for kind, text in head + [(piece['kind'], piece['text']) for piece in record['body']]:
        text = with_credit(text, credits.get(text)) if kind == 'caption' else text
        if found and kind in TOGETHER and found[-1][0] == kind:
            found[-1][1].append(text)
        elif text:
            found.append((kind, [text]))
    return [as_list(texts) if kind == 'list_item' else (kind, texts) for kind, texts in found]


def as_list(texts: list[str]) -> tuple:
    """A list as (kind, texts): numbered if every item brings the number after the last one's, else without bullets."""
    marks = [re.match(OWN_MARK, text) for text in texts]
    numbers = [int(mark[1]) if mark and mark[1] else -1 for mark in marks]
    if numbers[0] >= 0 and numbers == list(range(numbers[0], numbers[0] + len(texts))):
        return 'numbered', [f'{number}. {text[mark.end():]}' for number, mark, text in zip(numbers, marks, texts)]
    return 'list_item', [text[mark.end():] if mark and not mark[1] else text for mark, text in zip(marks, texts)]


# Plain text, for a pipe (width 0: one paragraph a line) or a terminal.

def render_text(article: Article, width: int = 0, colour: bool = False) -> str:
    """Headline, deck, byline, dateline, then body and captions in page order; a blank line between blocks."""
    blocks = []
    for kind, texts in parts(as_record(article)):
        lead, hang, look, *_ = LOOKS[kind]
        if kind in VERBATIM:
            lines = [(lead + line).rstrip(' ') for text in texts for line in text.split('\n')]
        else:
            lines = [lay(lead + one_line(text), width, hang, colour and look) for text in texts]
        blocks.append(('\n\n' if kind == 'quote' else '\n').join(lines))
    return '\n\n'.join(blocks) + '\n'


def lay(text: str, width: int, hang: str = '', look: str = '') -> str:
    """A text as lines of a terminal: wrapped if there is a width (columns), in a look if there is one."""
    lines = wrap(text, width, hang) if width else [text]
    return '\n'.join([f'\x1b[{look}m{line}\x1b[0m' for line in lines] if look else lines)


# East Asian text breaks after every character, but not after an opening one or before a closing one.
BREAKABLE = '\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\U00020000-\U0003fffd'
BREAKABLE_WORD = f'([ \t]*)([「『（《〈【〔［｛]*(?:[{BREAKABLE}]|[^ \t{BREAKABLE}]+)[、。，．！？：；」』）》〉】〕］｝…ー々]*)'
LINE_WORD = '([ \t]*)([^ \t]+)'                                      # no other white space: a no-break space holds


def wrap(text: str, width: int, hang: str) -> list[str]:
    """Lines of at most `width` columns, all but the first opened by `hang`; no word is cut."""
    lines, used = [''], 0
    for blanks, word in re.findall(BREAKABLE_WORD if max(text) >= BREAKABLE[0] else LINE_WORD, text):
        size = columns(word)
        if used + len(blanks) + size > width and lines[-1]:
            lines.append(hang)
            blanks, used = '', len(hang)
        lines[-1] += blanks + word
        used += len(blanks) + size
    return lines


def columns(text: str) -> int:
    """Columns of a terminal that the text takes: two a wide character, none a combining mark or joiner."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width
    return sum(0 if category(c) in ('Mn', 'Me', 'Cf') else 1 + (east_asian_width(c) in 'WF') for c in text)


# The explanation: what became of every block, and why.

SHOWN_AGAIN = 5                                                 # blocks left out that are shown again at the end


def render_explanation(told: Article | NoArticle, width: int = 0, colour: bool = False) -> str:
    """Every block in page order, kept (+) or left out (-), under its label and the deciding rule; then the sums. For
    what extract_page(page, explain=True) gave or raised; `width`: columns, 0 for no wrapping."""
    lines, over = [], None
    for block in explained(told):
        title, dim = f"{block['label']}: {block['rule']}", colour and not block['kept'] and DIM
        if title != over:
            lines += [''] * bool(lines) + [lay(title, width, '  ', dim or colour and BOLD)]
        lines.append(lay(f"{'+' if block['kept'] else '-'} {one_line(block['text'])}", width, '  ', dim))
        over = title
    return '\n'.join([*lines, '', *(lay(line, width, '  ') for line in sums(told))]) + '\n'


def sums(told: Article | NoArticle) -> list[str]:
    """How much was kept and left out, the longest left out (a lost piece would be of them), what is absent and why."""
    lines, every = [], explained(told)
    left = [block for block in every if not block['kept']]
    for title, blocks in ('kept', [block for block in every if block['kept']]), ('left out', left):
        tally = Counter(block['label'] for block in blocks)
        lines.append(f"{title}: {len(blocks)} blocks, {sum(len(block['text']) for block in blocks)} characters: "
                     + (', '.join(f'{label} {number}' for label, number in tally.items()) or 'nothing'))
    longest = sorted(left, key=lambda block: -len(block['text']))[:SHOWN_AGAIN]
    lines += ['the longest of them:'] * bool(longest)
    lines += [f"  {block['label']}: {one_line(block['text'])}" for block in longest]
    return lines + [f'no {name}: {why}' for name, why in told.absent.items()]


def explained(told: Article | NoArticle) -> list[dict]:
    """What became of every block, as plain data, safe to print."""
    return [{'text': printable(block.text), 'label': block.label, 'rule': one_line(printable(block.rule)),
             'kept': block.kept} for block in told.blocks]


# Markdown: CommonMark, with front matter of the fields, and tables as GitHub and pandoc read them.

MARKDOWN_SIGN = (r'[\\`*\[<~|]'                                 # anywhere: emphasis, code, links, tags, cells
                 r'|(?<![^\W_])_|_(?![^\W_])'                   # not snake_case
                 r'|&(?=#?\w+;)'                                # a character reference
                 r'|(?<!\S)#'                                   # opens a heading, or closes one
                 r'|^[-+=>]')                                   # opens a list, a rule or a quote


def render_markdown(article: Article) -> str:
    """Front matter, headline, deck, byline, dateline and body, everything from the page escaped."""
    record = as_record(article, ASKED_FIELDS)
    blocks = [markdown_part(kind, texts) for kind, texts in parts(record)]
    record.update(dateline=record['dateline'] and record['dateline']['text'], captions=None, body=None)
    # As YAML, each a JSON string, which every YAML reader takes for just that text.
    facts = [f'{name}: {json.dumps(value, ensure_ascii=False)}' for name, value in record.items() if value]
    return '\n\n'.join(['\n'.join(['---', *facts, '---'])] * bool(facts) + blocks) + '\n'


def markdown_part(kind: str, texts: list[str]) -> str:
    """A part of the article as Markdown."""
    if kind == 'code':
        fence = '`' * max(3, 1 + max(map(len, re.findall('`+', texts[0])), default=0))
        return f'{fence}\n{texts[0]}\n{fence}'
    if kind == 'table_row':
        return markdown_table([list(map(escaped, text.split('\t'))) for text in texts])
    if kind == 'numbered':
        return '\n'.join(f'{number} {escaped(text)}' for number, _, text in (text.partition(' ') for text in texts))
    return ('\n>\n' if kind == 'quote' else '\n').join(LOOKS[kind][3].format(escaped(text)) for text in texts)


def escaped(text: str) -> str:
    """A text of which Markdown reads nothing as its signs."""
    return re.sub(r'^(\d{1,9})(?=[.)])', r'\1\\', re.sub(MARKDOWN_SIGN, r'\\\g<0>', one_line(text)))


def markdown_table(rows: list[list]) -> str:
    """Rows of cells as a table, the first its head; short rows are filled up."""
    width = max(map(len, rows))
    rows = [row + [''] * (width - len(row)) for row in [rows[0], ['---'] * width, *rows[1:]]]
    return '\n'.join(f"| {' | '.join(row)} |" for row in rows)


# HTML: one page to read or print, without scripts, pictures or anything from elsewhere.

HTML_PAGE = '''<!DOCTYPE html>
<html lang="%(language)s" dir="%(direction)s">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%(title)s</title>
<style>
:root { color-scheme: light dark; --ink: #1b1b1d; --dim: #5b5d63; --line: #cfd1d6; --paper: #fdfdfb; --link: #0b4fa8 }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e4e1; --dim: #a3a6ad; --line: #43464c; --paper: #17181a; --link: #8ab8ff } }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
  font: 1.1875rem/1.6 Charter, 'Bitstream Charter', Cambria, Georgia, 'Noto Serif', serif }
main { max-width: 60ch; margin: 0 auto; padding: 3rem 1.25rem 4rem }
h1, h2 { line-height: 1.2; margin: 2em 0 .6em; font-size: 1.25em; text-wrap: balance; break-after: avoid }
h1 { font-size: 2.1em; margin: 0 0 .5em }
.deck { font-size: 1.15em; line-height: 1.45; margin: 0 0 1em }
.byline, .dateline, figcaption, footer, table { font: .84em/1.5 system-ui, sans-serif; margin: 0 }
.byline, .dateline, figcaption, footer { color: var(--dim) }
figure, blockquote { margin: 1.6em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line) }
ul, ol { padding-inline-start: 1.6em } li { margin: .4em 0 }
pre, .table { margin: 1.6em 0; overflow-x: auto }
pre { font-size: .82em; line-height: 1.5; padding: 1em; border: 1px solid var(--line) }
table { border-collapse: collapse }
td { padding: .4em 0; padding-inline-end: 1.2em; border-bottom: 1px solid var(--line); vertical-align: top }
footer { margin-top: 3em; padding-top: 1em; border-top: 1px solid var(--line) }
a { color: var(--link) }
@page { margin: 2.2cm }
@media print {
  :root { --ink: #000; --dim: #444; --line: #999; --paper: #fff; --link: #000 }
  body { font-size: 11pt; line-height: 1.5; orphans: 3; widows: 3 } main { padding: 0 }
  figure, li, tr { break-inside: avoid } pre { white-space: pre-wrap } }
</style>
</head>
<body><main><article>
%(article)s
</article></main></body>
</html>
'''
HTML_AROUND = {                                                 # kind: what encloses those that stand together
    'list_item': '<ul>\n{}\n</ul>',
    'numbered': '<ol start="{start}">\n{}\n</ol>',
    'quote': '<blockquote>\n{}\n</blockquote>',
    'table_row': '<div class="table" tabindex="0"><table>\n{}\n</table></div>'}
RIGHT_TO_LEFT = '[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]'     # Hebrew, Arabic and their like
DIRECTION_SAMPLE = 4000                                         # characters that tell which way a page reads


def render_html(article: Article) -> str:
    """A self-contained, accessible page, light and dark; all text escaped, one link, to the source."""
    record = as_record(article)
    found, address = parts(record), html.escape(record['url'] or '')
    link = f'<a href="{address}" rel="noreferrer" dir="ltr">{address}</a>' if address else ''
    source = '<br>'.join(filter(None, (html.escape(record['site'] or ''), link)))
    text = ' '.join(text for _, texts in found for text in texts)[:DIRECTION_SAMPLE]
    return HTML_PAGE % {
        'language': language_tag(record['language'] or '') or 'und',
        'direction': 'rtl' if 2 * len(re.findall(RIGHT_TO_LEFT, text)) > sum(map(str.isalpha, text)) else 'ltr',
        'title': html.escape(one_line(record['headline'] or record['site'] or 'Article')),
        'article': '\n'.join([html_part(*part) for part in found] + [f'<footer>{source}</footer>'] * bool(source))}


def html_part(kind: str, texts: list[str]) -> str:
    """The markup of pieces of one kind that stand together; numbers are the list's own."""
    start = ''
    if kind == 'numbered':
        start, texts = texts[0].partition('.')[0], [text.partition(' ')[2] for text in texts]
    lines = [LOOKS[kind][4].format(html.escape(text)) for text in texts]
    if kind == 'table_row':
        lines = [line.replace('\t', '</td><td>') for line in lines]
    return HTML_AROUND.get(kind, '{}').format('\n'.join(lines), start=start)


# --- Command line -------------------------------------------------------------------------------------
# In: arguments. Out: an exit status. Files are read one at a time, in order; each page is printed or saved as it comes.

HELP = '''Read saved web pages and print their articles, without menus and prompts.

  python extract.py [OPTIONS] [FILE|FOLDER|- ...]     standard input if none

  --json              one JSON object a line and page
  --markdown          Markdown with front matter
  --html              a clean page to read or print
  --only FIELDS       just these: one value a line, or a row with tabs; goes with
                      --json, --markdown and --html too
  --explain           every block of the page, its label and the deciding rule;
                      goes with --json too
  -o, --output DIR    a file for each page, in this folder
  -j, --jobs N        work in N processes
  --limit MB          refuse what is larger, also once it is unpacked (256)
  --version
  -h, --help

FIELDS, with commas between: headline, deck, byline, dateline, date, captions,
body, url, site, language; an absent one is empty. Several plain texts are set
off by lines '==> FILE <=='.
Of a folder, files named like saved pages are read (.html, .txt, .warc.gz and
the like), and those that begin as HTML pages do.

  python extract.py page.html                        read it here
  python extract.py --json -j 4 saved/ > all.jsonl   a folder, in four processes
  python extract.py --only headline,date *.html      a row with tabs for each
  curl -s https://example.org/story | python extract.py --markdown > story.md

Exit status: 0 all well; 1 an input held no article; 2 wrong usage, or an input
could not be read whole, or a result could not be written; 130 interrupted; 141
the reader closed the pipe.
'''
FORMATS = {                                                     # flag: extension of a saved file, renderer
    '--json': ('.json', lambda article, name, asked: render_json(article, name, asked.only, asked.explain)),
    '--markdown': ('.md', lambda article, name, asked: render_markdown(article)),
    '--html': ('.html', lambda article, name, asked: render_html(article)),
    '--explain': ('.txt', lambda article, name, asked: render_explanation(article, asked.width, asked.colour)),
    '--only': ('.txt', lambda article, name, asked: render_values(article, asked.only, name * asked.several)),
    '': ('.txt', lambda article, name, asked: render_text(article, asked.width, asked.colour))}
GO_TOGETHER = ({'--json', '--explain'}, {'--json', '--only'}, {'--markdown', '--only'}, {'--html', '--only'})
HEADED = ('', '--explain')                                      # formats in which a line says the file's name
FINE, NOTHING_THERE, FAILED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141     # the last two: 128 + the signal

# What is asked for, as far as a process that renders needs to know: a key of FORMATS, the fields of --only, whether
# blocks need their rules, the folder of -o, processes, Limits, the terminal's columns and colours (0 and False where
# there is none), and whether standard output gets more than one file.
Options = namedtuple('Options', 'format only explain folder jobs limits width colour several')

# What became of one page: the file, or FILE#ADDRESS where it holds several pages; its source (path, name without
# suffix below the folder of -o); text to print; a complaint; the exit status.
Outcome = namedtuple('Outcome', 'label source text complaint status')


class UsageError(ValueError):
    """The command line cannot be obeyed; its text says which argument, and what would be right."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line; the exit status."""
    if hasattr(sys.stdout, 'reconfigure'):
        sys.stdout.reconfigure(errors='backslashreplace')       # no character stops the output, none is lost
    if sys.version_info < OLDEST:
        complain(f"Python {'.'.join(map(str, OLDEST))} or later is needed")
        return FAILED
    try:
        return run(sys.argv[1:] if argv is None else argv)
    except UsageError as problem:
        complain(f'{problem} (--help shows the options)')
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as problem:                                  # all but standard output's are met where they arise
        silence(sys.stdout)
        if problem.errno in (EPIPE, EINVAL):                    # the second is what Windows says
            return PIPE_CLOSED
        complain(f'standard output: {reason(problem)}')
        return FAILED


OLDEST = 3, 9                           # the first Python that has all that is used here
YOUNG = 50_000                          # objects between two searches for cycles: those of ten pages, which make none


def run(arguments: list[str]) -> int:
    """Do what the arguments ask; the exit status. UsageError if they cannot be obeyed."""
    given, inputs = parse(arguments)
    if sys.stdout is None and '--output' not in given:
        raise UsageError('standard output is closed')
    if '--help' in given or '--version' in given:
        print(HELP if '--help' in given else f'extract.py {VERSION}\n', end='', flush=True)
        return FINE
    options = settle(given, inputs)
    gc.set_threshold(YOUNG)             # 2 % of the time
    tasks = ((source, label, page, options) for source in find_sources(inputs, options.folder)
             for label, page in labelled_pages(source[0], options))
    results = in_processes(tasks, options.jobs) if options.jobs > 1 else (outcome(*task) for task in tasks)
    return deliver(with_progress(results, inputs, options), inputs, options)


# Arguments.

def parse(arguments: list[str]) -> tuple[dict, list[str]]:
    """{flag: its value, or True} and the inputs, in any order."""
    given, inputs, rest = {}, [], iter(arguments)
    for argument in rest:
        if argument == '--':
            inputs += rest
        elif argument == '-' or argument[:1] != '-':
            inputs.append(argument)
        else:
            name, equals, value = re.fullmatch('(?s)(--[^=]*|-.)(=?)(.*)', argument).groups()
            flag, takes = find_option(name, argument)
            if equals + value and not takes:
                raise UsageError(f'{flag} takes no value')
            given[flag] = value if equals + value else next(rest, '') if takes else True
            if not given[flag] or takes and given[flag][:2] == '--':
                raise UsageError(f'{name} needs a value: {name} {takes}')
    return given, inputs or ['-']


def find_option(name: str, argument: str) -> tuple[str, str]:
    """The option's long form and the value it takes, read off HELP. UsageError names what is near if there is none."""
    rows = re.findall(r'(?m)^  (?:(-\w), )?(--\w+) ?([A-Z]*)', HELP)
    known = {name: (flag, takes) for short, flag, takes in rows for name in (short, flag)}
    if name in known:
        return known[name]
    from difflib import get_close_matches
    near = [f'./{argument}'] * os.path.exists(argument) or get_close_matches(name, known, 1)
    raise UsageError(f'there is no option {name}' + ''.join(f'; did you mean {each}?' for each in near))


def check(given: dict, inputs: list[str], forms: list[str], fields: list[str]) -> None:
    """UsageError for what makes no sense, together or by itself."""
    if len(forms) > 1 and set(forms) not in GO_TOGETHER:
        raise UsageError(f"{' and '.join(forms)} do not go together")
    for name in fields:
        if name not in ASKED_FIELDS:
            raise UsageError(f"there is no field {name!r}; --only knows {', '.join(ASKED_FIELDS)}")
    for flag in ('--jobs', '--limit'):
        if not re.fullmatch('[1-9][0-9]{0,5}', given.get(flag, '1')):
            raise UsageError(f'{flag} needs a whole number from 1 to 999999, not {given[flag]}')
    output = given.get('--output', '')
    for path in filter(os.path.isdir, inputs):
        if os.path.abspath(path) == os.path.abspath(os.sep):
            raise UsageError(f'{path} is a whole file system; name a folder in it')
        if output and os.path.join(os.path.realpath(path), '').startswith(os.path.join(os.path.realpath(output), '')):
            raise UsageError(f'-o {output} would write among the files that are read; name another folder')


def settle(given: dict, inputs: list[str]) -> Options:
    """What is asked for, fitted to where the output goes."""
    forms = [flag for flag in FORMATS if flag in given]
    fields = [name.strip() for name in given['--only'].split(',')] if '--only' in given else []
    check(given, inputs, forms, fields)
    folder = given.get('--output', '')
    width, colour = (0, False) if folder else terminal()
    return Options(
        format=forms[0] if forms else '', only=tuple(fields), explain='--explain' in given, folder=folder,
        jobs=min(int(given.get('--jobs', 1)), MOST_JOBS), width=width, colour=colour,
        # Who names a size means it, whatever it was packed from.
        limits=Limits(size=int(given['--limit']) << 20, ratio=sys.maxsize) if '--limit' in given else LIMITS,
        several=not folder and (len(inputs) > 1 or any(map(os.path.isdir, inputs))))


LEAST_WIDTH, MOST_WIDTH = 20, 100                               # columns; longer lines are hard to read


def terminal() -> tuple[int, bool]:
    """Columns to wrap at, 0 in a pipe, a file or where nothing tells; and whether bold and dim are obeyed."""
    try:
        width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
    except (OSError, ValueError):
        width = 0
    if not width or os.environ.get('TERM') == 'dumb':
        return 0, False
    obeys = os.name != 'nt' or 'WT_SESSION' in os.environ or 'TERM' in os.environ    # old Windows consoles do not
    return max(LEAST_WIDTH, min(width, MOST_WIDTH)), obeys and not os.environ.get('NO_COLOR')


# Files: what is read, and in which order.

PAGE_SUFFIX = (r'(?i)\.(?:txt|text|md|html?|xhtml?|shtml|mhtml?|webarchive|warc|wet|wacz|maff|epub|'
               r'eml|mbox|enex|zip|htmlz)(?:\.(?:gz|bz2|xz))?$|\.(?:gz|bz2|xz)$')


def find_sources(inputs: list[str], leave_out: str) -> Iterator:
    """(path, name without suffix below the folder of -o) of every file, folders walked in sorted order."""
    for path in inputs:
        if os.path.isdir(path):
            yield from walk_folder(path, leave_out)
        else:
            yield path, bare('stdin' if path == '-' else os.path.basename(path))


def walk_folder(top: str, leave_out: str) -> Iterator:
    """The saved pages of a folder, without hidden files, what browsers saved beside a page, and earlier results."""
    found, unreadable, own = False, [], leave_out and os.path.realpath(leave_out)
    for folder, folders, files in os.walk(top, onerror=unreadable.append):
        stems = set(map(bare, files))
        folders[:] = sorted(name for name in folders if name[0] != '.' and not belongs(name + '/', stems)
                            and os.path.realpath(os.path.join(folder, name)) != own)
        for name in sorted(files):
            path = os.path.join(folder, name)
            if name[0] != '.' and (re.search(PAGE_SUFFIX, name) or begins_as_page(path)):
                found = True
                yield path, os.path.join(os.path.relpath(folder, top), bare(name))
    for path in [problem.filename for problem in unreadable] or [top] * (not found):
        yield path, ''                                          # open_input says what is wrong with it


def begins_as_page(path: str) -> bool:
    """A file of another name holds a page, as its first bytes tell: a mirror's 'story', 'index.php', 'view?id=3'."""
    if not os.path.isfile(path):                                # a pipe would be waited for
        return False
    try:
        with open(path, 'rb') as file:
            return bool(re.match(PAGE_START, file.read(HEAD)))
    except OSError:
        return False


def bare(name: str) -> str:
    """A file's name without the suffix of a saved page."""
    return re.sub(PAGE_SUFFIX, '', name) or name


def open_input(path: str) -> object:
    """The file, opened to read bytes. OSError, or ExtractError for what is no file."""
    if path == '-':
        if sys.stdin is None:
            raise ExtractError('standard input is closed')
        if sys.stdin.isatty():
            complain('reading from the terminal: paste the page, then press Ctrl-D (Windows: Ctrl-Z, Enter)')
        return open(sys.stdin.fileno(), 'rb', closefd=False)
    if os.path.isdir(path):
        os.listdir(path)                                        # what cannot be read says so itself
        raise ExtractError('no saved page in it')
    return open(path, 'rb')


# Work: from files to outcomes, here or in other processes.

def labelled_pages(path: str, options: Options) -> Iterator:
    """(label, Page) of each page of a file, and last (label, ExtractError) if it is not read whole."""
    held, number, problem = None, 0, None
    try:
        with open_input(path) as file:
            for page in read_pages(file, options.limits):
                if held:                                        # only a second page shows that there are several
                    yield f'{path}#{held.url or number}', held
                held, number = page, number + 1
    except Exception as error:                                  # one damaged file must never stop the others
        problem = error if isinstance(error, ExtractError) else ExtractError(reason(error))
    if held:
        yield f'{path}#{held.url or number}' if number > 1 else path, held
    if problem or not held:
        yield path, problem or NoArticle('nothing to read in it')


def outcome(source: tuple, label: str, page: object, options: Options) -> Outcome:
    """What became of one page, or of what could not be read as one."""
    try:
        if isinstance(page, ExtractError):
            raise page
        article = extract_page(page, options.explain)
        _, render = FORMATS[options.format]
        options = options._replace(several=options.several or not options.folder and label != source[0])
        text = render(keep_only(article, options.only) if options.only else article, shown(label), options)
        return Outcome(label, source, text, page.warning or '', FAILED if page.warning else FINE)
    except Exception as error:                                  # nor one page the others of its file
        damage = getattr(page, 'warning', None)
        status = NOTHING_THERE if isinstance(error, NoArticle) and not damage else FAILED
        complaint = '; '.join(filter(None, (reason(error), damage)))
        return Outcome(label, source, render_failure(error, shown(label), options), complaint, status)


def render_failure(error: Exception, name: str, options: Options) -> str:
    """What is printed for a page of which no article is: of JSON a line, of a page without an article its blocks."""
    blocks = explained(error) if isinstance(error, NoArticle) else []
    if options.format == '--json' and not options.folder:
        record = {'file': name, 'error': shown(reason(error)), **({'blocks': blocks} if blocks else {})}
        return json.dumps(record, ensure_ascii=False) + '\n'
    return render_explanation(error, options.width, options.colour) if blocks and options.format == '--explain' else ''


def reason(error: BaseException) -> str:
    """Why, in a reader's words."""
    if isinstance(error, ExtractError):
        return str(error)
    if isinstance(error, OSError):
        return (error.strerror or str(error)).lower()
    if isinstance(error, MemoryError):
        return 'too large for the memory of this machine'
    return f'unexpected {type(error).__name__}: {error}'


AHEAD = 4                                                       # pages waiting for each process
MOST_JOBS = 60                                                  # Windows can wait for 61 processes


def in_processes(tasks: object, jobs: int) -> Iterator:
    """The outcomes of tasks, in their order, worked out in other processes."""
    from collections import deque
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import get_context
    from signal import SIG_DFL, SIG_IGN, SIGINT, signal
    context, waiting = get_context('fork' if sys.platform.startswith('linux') else 'spawn'), deque()
    pool = ProcessPoolExecutor(jobs, context, signal, (SIGINT, SIG_DFL))    # Ctrl-C ends a worker without a traceback
    try:
        for task in tasks:
            waiting.append([task, None])
            ours = signal(SIGINT, SIG_IGN)                      # so does one begin, which until it is set up ignores it
            waiting[-1][1] = pool.submit(outcome, *task)
            signal(SIGINT, ours)
            if len(waiting) == jobs * AHEAD:
                yield waiting[0][1].result()
                waiting.popleft()
        while waiting:
            yield waiting[0][1].result()
            waiting.popleft()
    except (BrokenProcessPool, OSError):                        # one was killed, or none began: go on alone
        yield from (outcome(*task) for task in chain((task for task, _ in waiting), tasks))
    finally:
        pool.shutdown(cancel_futures=True)


# Output.

def deliver(results: object, inputs: list[str], options: Options) -> int:
    """Print or save every outcome as it comes; the exit status."""
    status, before = FINE, ''
    taken = {os.path.realpath(path).casefold() for path in inputs if options.folder}
    for result in results:
        status = max(status, result.status)
        if result.complaint:
            complain(f"{result.label or repr('')}: {result.complaint}")
        if result.text and options.folder:
            status = max(status, save(result, options, taken))
        elif result.text:
            headed = options.format in HEADED and (options.several or result.label != result.source[0])
            title = f'{before}==> {shown(result.label)} <==\n' * headed
            print(title + fitting(result.text, options.format), end='', flush=True)
            before = '\n'
    return status


def fitting(text: str, form: str) -> str:
    """JSON and HTML in ASCII where standard output knows no Unicode: there they still say every character."""
    encoding = (getattr(sys.stdout, 'encoding', None) or 'utf-8').lower()
    if encoding.startswith(('utf', 'cp65001')) or form not in ('--json', '--html'):
        return text
    if form == '--json':
        return json.dumps(json.loads(text)) + '\n'
    return text.encode('ascii', 'xmlcharrefreplace').decode()


def save(result: Outcome, options: Options, taken: set) -> int:
    """Write a page's own file, whole or not at all; the exit status."""
    path = free_name(result, options, taken)
    part = os.path.join(os.path.dirname(path), f'.extract-{os.getpid()}.part')
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(part, 'w', encoding='utf-8', newline='\n') as file:
            file.write(result.text)
        os.replace(part, path)
        return FINE
    except OSError as problem:
        complain(f'{path}: {reason(problem)}')
        return FAILED
    finally:
        if os.path.exists(part):
            os.remove(part)


LONGEST_STEM, LONGEST_ADDRESS = 200, 80                         # bytes (systems allow 255) and characters


def free_name(result: Outcome, options: Options, taken: set) -> str:
    """A path for this page that is no input's and no other page's: page.txt, else page-2.txt and so on."""
    folder, stem = os.path.split(os.path.join(options.folder, os.path.normpath(result.source[1])))
    address = re.sub(r'^#(?:https?://)?|\W+', '-', result.label[len(result.source[0]):])[:LONGEST_ADDRESS]
    stem = os.fsencode(stem + address)[:LONGEST_STEM].decode('utf-8', 'ignore')
    for number in count(1):
        path = os.path.join(folder, stem + f'-{number}' * (number > 1) + FORMATS[options.format][0])
        key = os.path.realpath(path).casefold()                 # A.txt and a.txt are one file to some systems
        if key not in taken:
            taken.add(key)
            return path


PATIENCE, REFRESH, LENGTH = 2, .5, 60                           # seconds before progress shows, between; its columns


def with_progress(results: object, inputs: list[str], options: Options) -> Iterator:
    """The same outcomes; past two seconds, a line on the terminal tells how far they are."""
    import time
    if not (sys.stderr and sys.stderr.isatty()) or not options.folder and sys.stdout.isatty():
        yield from results
        return
    tell = partial(print, end='', file=sys.stderr, flush=True)
    begin, told_at, done, total, path = time.monotonic(), 0, 0, 0, None
    for result in results:
        if told_at and result.complaint:
            tell(f"\r{'':{LENGTH}}\r")
        yield result
        done, path, now = done + (result.source[0] != path), result.source[0], time.monotonic()
        if now - begin > PATIENCE and now - told_at > REFRESH:
            total = total or sum(1 for _ in find_sources(inputs, options.folder))
            told_at, rate = now, done / (now - begin)
            left = f'{done} of {total} files, {rate:.1f} a second, {(total - done) / rate:.0f} s left'
            tell(f'\r{left:{LENGTH}}')
    if told_at:
        tell(f"\r{'':{LENGTH}}\r")


def complain(message: str) -> None:
    """One line on standard error, if there is one."""
    try:
        sys.stderr.write(f'extract.py: {shown(message)}\n')
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):               # the last where it was closed from the start
        silence(sys.stderr)


def shown(name: str) -> str:
    """A file's name, or a message, on one line, with '?' for what cannot be shown."""
    return one_line(re.sub(UNPRINTABLE, '?', name))


def silence(stream: object) -> None:
    """Let what is left in a dead stream's buffer go nowhere, so that Python does not complain at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError, AttributeError):
        pass


if __name__ == '__main__':
    sys.exit(main())
