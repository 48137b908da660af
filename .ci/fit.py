#!/usr/bin/env python3
"""Fit the points of extract.py's cues again, from pages whose story is known. Standard library only.

    python3 .ci/fit.py BENCH [--forms html inner blocks lynx w3m] [--check]

BENCH is a folder in the layout of the project's bench: truth.jsonl (a JSON object a line: id, headline, body, ...),
pages/ID.html.gz and text/FORM/ID.txt.gz. The html form gives the points for markup, the other forms those for text.
The table POINTS in extract.py, between its two marks, is written anew; --check only prints how well the points do on
pages of sites that they were not fitted to (five folds).

How: a block belongs to the story if half of its runs of three words stand in the truth. Each cue's step is a yes-or-no
feature of a logistic regression, fitted by gradient descent (AdaGrad) with a penalty on large points. The first reading
is fitted on the blocks by themselves. The second is fitted on what the first says of pages that it has not seen, since
that is what it will meet. Points are tenths of a nat, rounded.
"""
import argparse
import functools
import gzip
import hashlib
import json
import math
import os
import random
import re
import sys
import textwrap

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, ROOT)
import extract  # noqa: E402  (the file whose points are fitted)

FOLDS = 5                       # a site's pages are all in one of them
EPOCHS, COUNTED = 10, 5         # passes over all blocks; the points are the mean of those after the last ones
RATE = .3                       # first step of AdaGrad, in nats
PENALTY = {'first': 5, 'second': 20}    # weight of the sum of squared points beside that of all blocks' errors
SHORT = .15                     # weight of a page whose story was cut short, of one as it is
LONG_STORY, SHORTEST = 14, 4    # blocks of a story that is cut short, and of the shortest it is cut to
WORD = re.compile(r'\w+')
BIAS = 1000                     # how much slower the sum's constant part moves
BEGIN, END = '# Fitted by .ci/fit.py: begin\n', '# Fitted by .ci/fit.py: end\n'
WIDTH = 110                     # columns of extract.py


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('bench')
    options.add_argument('--forms', nargs='+', default=['html', 'inner', 'blocks', 'lynx', 'w3m'])
    options.add_argument('--check', action='store_true')
    given = options.parse_args()
    points = dict(extract.POINTS)
    for kind, forms, short in (('markup', ['html'], 0), ('text', ['inner', 'blocks', 'lynx', 'w3m'], SHORT)):
        forms = [form for form in forms if form in given.forms]
        if forms:
            samples = [sample for form in forms for sample in load(given.bench, form, short)]
            print(f'{kind}: {len(samples)} pages, {sum(len(s.told) for s in samples)} blocks', flush=True)
            points[kind] = fit(samples, given.check)
    if not given.check:
        write(points)


class Sample:
    """One page: what is measured of its blocks, and which belong to its story (None: does not count)."""

    def __init__(self, site, blocks, facts, told, share=1):
        self.fold = int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS
        self.told, self.share = told, share
        self.sizes = [len(words(block.text)) for block in blocks]
        self.reading = extract.Reading(blocks, facts)
        self.first = features('first', extract.FIRST, extract.FIRST_MANY, self.reading)
        self.weights = [0 if told is None else share * math.sqrt(size + 2) for told, size in zip(self.told, self.sizes)]

    def second(self, scores):
        """The features of the second reading, after such a first one."""
        self.reading.judge(scores)
        company = features('second', extract.SECOND, extract.SECOND_MANY, self.reading)
        again = [[feature('again', cue, step) for _, cue, step in row] for row in self.first]
        return [a + b for a, b in zip(company, again)]


def load(bench, form, short):
    """The samples of one saved form; and if `short`, of each page with its story cut short, of so much weight."""
    with open(f'{bench}/truth.jsonl', encoding='utf-8') as file:
        truths = [truth for truth in map(json.loads, file) if 'body' in truth]
    for truth in truths:
        name = f'pages/{truth["id"]}.html.gz' if form == 'html' else f'text/{form}/{truth["id"]}.txt.gz'
        if os.path.exists(f'{bench}/{name}'):
            with gzip.open(f'{bench}/{name}') as file:
                page = extract.read_page(file.read())
            facts = extract.read_facts(page.text) if page.markup else extract.Facts()
            blocks = extract.split_blocks(page)
            menus = extract.find_menus(blocks)
            blocks = [block for i, block in enumerate(blocks) if i not in menus]
            if blocks:
                site = re.sub(r'^https?://(?:www\.)?', '', truth.get('url') or truth['id']).split('/')[0]
                told = told_by(blocks, truth['body'], truth.get('headline'))
                yield Sample(site, blocks, facts, told)
                if short and sum(map(bool, told)) > LONG_STORY:
                    yield cut_short(site, blocks, facts, told, short)


def cut_short(site, blocks, facts, told, share):
    """The page as if its story had only a few blocks: real pages of so short a story are rare among those known."""
    few = SHORTEST + len(blocks) % SHORTEST
    kept = [i for i, flag in enumerate(told) if not flag or sum(map(bool, told[:i])) < few]
    return Sample(site, [blocks[i] for i in kept], facts, [told[i] for i in kept], share)


def words(text):
    return WORD.findall((text or '').lower())


def told_by(blocks, body, headline):
    """For each block whether the truth has it; of one that stands twice, the copy with more of the story around."""
    runs = {tuple(run) for text in body for run in zip(*[words(text)[k:] for k in range(3)])}
    whole = {' '.join(words(line)) for text in body for line in [text] + text.split('\n')}
    told, keys = [], [' '.join(words(block.text)) for block in blocks]
    for block, key in zip(blocks, keys):
        own = list(zip(*[key.split()[k:] for k in range(3)]))
        if not key or key == ' '.join(words(headline)):
            told.append(None)
        else:
            told.append(key in whole or bool(own) and sum(run in runs for run in own) >= len(own) / 2)
    return without_copies(told, keys)


def without_copies(told, keys):
    """Of each text that is told twice, only the copy with more of the story around it stays."""
    places = {}
    for i, (flag, key) in enumerate(zip(told, keys)):
        if flag:
            places.setdefault(key, []).append(i)
    for key, at in places.items():
        if len(at) > 1:
            around = {i: sum(len(keys[j]) for j in range(max(0, i - 8), min(len(keys), i + 9))
                             if told[j] and len(places[keys[j]]) == 1) for i in at}
            for i in at:
                told[i] = i == max(at, key=around.get)
    return told


def features(reading_name, cues, many, reading):
    """For each block its features: (reading, cue, step)."""
    columns = [[feature(reading_name, name, step) for step in measure(reading)] for name, _, measure, _ in cues]
    rows = list(map(list, zip(*columns)))
    for family, names, measure, _ in many:
        for row, mask in zip(rows, measure(reading)):
            row += [feature(reading_name, family, bit) for bit in range(len(names)) if mask >> bit & 1]
    return rows


@functools.lru_cache(maxsize=None)
def feature(*parts):
    """(reading, cue, step), one object for all that are equal."""
    return parts


def fit(samples, check):
    """The points of one kind of page; prints how they do on sites they were not fitted to."""
    first = {}
    for fold in range(FOLDS):
        model = Model('first').learn((s.first, s) for s in samples if s.fold != fold)
        first.update({id(s): [model.score(row) for row in s.first] for s in samples if s.fold == fold})
    print(f'  first reading: {report(samples, first)}', flush=True)
    rows = {id(s): s.second([round(10 * score) for score in first[id(s)]]) for s in samples}
    second = {}
    for fold in range(FOLDS if check else 0):
        model = Model('second').learn((rows[id(s)], s) for s in samples if s.fold != fold)
        second.update({id(s): [model.score(row) for row in rows[id(s)]] for s in samples if s.fold == fold})
    if check:
        print(f'  second reading: {report(samples, second)}', flush=True)
        return {}
    whole = Model('first').learn((s.first, s) for s in samples).table()
    whole.update(Model('second').learn((rows[id(s)], s) for s in samples).table())
    return whole


class Model:
    """A logistic regression over features that are there or not."""

    def __init__(self, name):
        self.name, self.points, self.all = name, {}, 0.0

    def score(self, row):
        points = self.points
        return self.all + sum([points.get(cue, 0.0) for cue in row])

    def learn(self, pages):
        """Gradient descent over the blocks in an order that is the same each time."""
        blocks = [(row, told, weight) for rows, sample in pages
                  for row, told, weight in zip(rows, sample.told, sample.weights) if weight]
        uses, means, chance = {}, {}, random.Random(1)
        for row, _, _ in blocks:
            for cue in row:
                uses[cue] = uses.get(cue, 0) + 1
        self.points = dict.fromkeys(uses, 0.0)
        pull = {cue: PENALTY[self.name] / count for cue, count in uses.items()}
        sums = dict.fromkeys(uses, 1.0)
        for epoch in range(EPOCHS):
            chance.shuffle(blocks)
            self.descend(blocks, pull, sums)
            if epoch >= EPOCHS - COUNTED:
                for cue, point in self.points.items():
                    means[cue] = means.get(cue, 0.0) + point / COUNTED
        self.points = means
        return self

    def descend(self, blocks, pull, sums):
        """One pass over the blocks: each block's cues move against its error, those that moved much before less."""
        points, sqrt, exp = self.points, math.sqrt, math.exp
        for row, told, weight in blocks:
            score = self.all + sum([points[cue] for cue in row])
            wrong = weight * ((1 / (1 + exp(-score)) if score > -30 else 0.0) - told)
            square = wrong * wrong
            self.all -= RATE * wrong / BIAS
            for cue in row:
                sums[cue] = total = sums[cue] + square
                point = points[cue]
                points[cue] = point - RATE * (wrong + pull[cue] * point) / sqrt(total)

    def table(self):
        """{reading: {cue: points of each step}}, in tenths of a nat."""
        table = {}
        for (reading, cue, step), point in self.points.items():
            table.setdefault(reading, {}).setdefault(cue, {})[step] = round(10 * point)
        table = {reading: {cue: tuple(row.get(k, 0) for k in range(max(row) + 1)) for cue, row in cues.items()}
                 for reading, cues in table.items()}
        for reading in table:
            table[reading]['all'] = round(10 * self.all) if reading == self.name else 0
        return table


def report(samples, scores):
    """Mean word F1 of the pages."""
    total, samples = 0.0, [s for s in samples if s.share == 1]
    for s in samples:
        both = sum(size for size, told, score in zip(s.sizes, s.told, scores[id(s)]) if told and score > 0)
        kept = sum(size for size, told, score in zip(s.sizes, s.told, scores[id(s)]) if told is not None and score > 0)
        true = sum(size for size, told in zip(s.sizes, s.told) if told)
        total += 2 * both / (kept + true) if kept + true else 1
    return f'word F1 {total / len(samples):.4f} of the best choice of blocks'


def write(points):
    """Put the table into extract.py."""
    path = os.path.join(ROOT, 'extract.py')
    with open(path, encoding='utf-8') as file:
        source = file.read()
    before, rest = source.split(BEGIN)
    after = rest.split(END)[1]
    with open(path, 'w', encoding='utf-8') as file:
        file.write(before + BEGIN + table_text(points) + END + after)


def table_text(points):
    """The table as Python, a cue a line, long rows wrapped; steps that no page showed get no points."""
    cues = {reading: [(row[0], row[1] if isinstance(row[1], int) else len(row[1])) for row in rows] for reading, rows in (
        ('first', extract.FIRST + extract.FIRST_MANY), ('again', extract.FIRST + extract.FIRST_MANY),
        ('second', extract.SECOND + extract.SECOND_MANY))}
    lines = ['POINTS = {']
    for kind, readings in points.items():
        lines.append(f'    {kind!r}: {{')
        for reading, ours in cues.items():
            table = readings[reading]
            lines += [f'        {reading!r}: {{', f"            'all': {table['all']},"]
            for cue, size in ours:
                row = (tuple(table.get(cue, ())) + (0,) * size)[:size]
                lines += textwrap.wrap(f'            {cue!r}: {row},', WIDTH, subsequent_indent=' ' * 16)
            lines.append('        },')
        lines.append('    },')
    return '\n'.join(lines) + '\n}\n'


if __name__ == '__main__':
    main()
