#!/usr/bin/env python3
"""Fit the points of extract.py's cues again, from pages whose story is known. Standard library only.

    python3 .ci/fit.py BENCH [--check] [--forms html inner blocks lynx w3m markdown]

BENCH is a folder in the layout of the project's bench: truth.jsonl (a JSON object a line: id, url, and headline and
body, or lines `with` and `without` which the body must and must not have), pages/ID.html.gz, text/FORM/ID.txt.gz and,
if it is there, labels/prompts.jsonl (id, text, kind: 'body' for a genuine sentence, else a prompt). The html form
gives the points for markup, the other forms those for text; the form markdown, if there, is made by markdown.py. The
table POINTS in extract.py, between its two marks, is written anew, for the cues that it names (to try another cue,
name it there with no points). --check only prints how well the points do on pages of sites that they were not fitted
to (five folds).

How: a block belongs to the story if half of its runs of three words stand in the truth. Each cue's step is a
yes-or-no feature of a logistic regression, fitted by gradient descent (AdaGrad) with a penalty on large points. The
first reading is fitted on the blocks by themselves. The second is fitted on what the first says of pages that it has
not seen, since that is what it will meet. Points are tenths of a nat, rounded.
"""
import argparse
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

# Form: the weight of its pages. Those of Markdown are the project's own work, and no page of the bench was saved so.
FORMS = {'html': 1, 'inner': 1, 'blocks': 1, 'lynx': 1, 'w3m': 1, 'markdown': .5}
FOLDS = 5                       # a site's pages are all in one of them
EPOCHS, COUNTED = 20, 10        # passes over all blocks; the points are the mean of those after the last ones
RATE = .6                       # first step of AdaGrad, in nats
PENALTY = {'first': 10, 'second': 3}    # weight of the sum of squared points beside that of all blocks' errors
LINES = 2                       # weight of a block known by a labelled line, of one known by its page's whole story
SHORT, LITTLE = .15, .3         # weights of a page whose story was cut short, and of one cut short around it too
OWN = 4                         # weight of a page of the project's own
OWN_NAMES = {'markup': '.html', 'text': ('.txt', '.md')}
LONG_STORY, SHORTEST = 14, 4    # blocks of a story that is cut short, and of the shortest it is cut to
AROUND = 6                      # blocks left on each side of the story in a little page
WORD = re.compile(r'\w+')
BIAS = 1000                     # how much slower the sum's constant part moves
BEGIN, END = '# Fitted by .ci/fit.py: begin\n', '# Fitted by .ci/fit.py: end\n'
WIDTH = 120                     # columns of extract.py


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('bench', type=bench_folder)
    options.add_argument('--forms', nargs='+', choices=FORMS, default=list(FORMS))
    options.add_argument('--check', action='store_true')
    given = options.parse_args()
    points = dict(extract.POINTS)
    for kind in 'markup', 'text':
        forms = [form for form in given.forms if (form == 'html') == (kind == 'markup')]
        if forms:
            samples = [sample.weighed(FORMS[form]) for form in forms for sample in load(given.bench, form, kind)]
            samples += own_pages(kind)
            print(f'{kind}: {len(samples)} pages, {sum(len(s.told) for s in samples)} blocks', flush=True)
            points[kind] = fit(kind, samples, given.check)
    if not given.check:
        put(BEGIN, table_text(points), END)


def bench_folder(path):
    """The folder, if it is one of the bench's layout."""
    if not os.path.exists(f'{path}/truth.jsonl'):
        raise argparse.ArgumentTypeError(f'there is no truth.jsonl in {path}')
    return path


class Sample:
    """One page: what is measured of its blocks, and which belong to its story (None: does not count)."""

    def __init__(self, kind, site, blocks, told, whole, share=1.0):
        self.kind, self.fold = kind, int(hashlib.md5(site.encode()).hexdigest(), 16) % FOLDS
        self.told, self.whole, self.share = told, whole and share == 1, share
        self.sizes = [len(words(block.text)) for block in blocks]
        self.reading = extract.Reading(blocks)
        share *= 1 if whole else LINES
        self.weights = [0 if told is None else share * math.sqrt(size + 2) for told, size in zip(self.told, self.sizes)]

    def weighed(self, weight):
        """The sample, so much times as heavy."""
        self.weights = [weight * own for own in self.weights]
        return self

    def features(self, stage):
        """For each block the features of a reading: (cue, step)."""
        rows = [[] for _ in self.told]
        for cue, table in extract.POINTS[self.kind][stage][1].items():
            column = self.reading.column(cue)
            for row, step in zip(rows, column):
                if isinstance(table, dict):
                    row += [(cue, bit) for bit in range(step.bit_length()) if step >> bit & 1]
                else:
                    row.append((cue, step))
        return rows


def load(bench, form, kind):
    """The samples of one saved form: each page, and cut short as real pages seldom are that are known."""
    prompts = {}
    for line in read_lines(f'{bench}/labels/prompts.jsonl'):
        prompts.setdefault(line['id'], []).append((' '.join(words(line['text'])), line['kind'] == 'body'))
    for truth in read_lines(f'{bench}/truth.jsonl'):
        name = name_of(bench, form, truth['id'])
        if os.path.exists(name) and ('body' in truth or 'with' in truth or truth['id'] in prompts):
            with gzip.open(name) as file:
                blocks = blocks_of(file.read())
            if blocks:
                site = re.sub(r'^https?://(?:www\.)?', '', truth.get('url') or truth['id']).split('/')[0]
                told = told_by(blocks, truth, prompts.get(truth['id'], ()))
                yield Sample(kind, site, blocks, told, 'body' in truth)
                if 'body' in truth and sum(map(bool, told)) > LONG_STORY:
                    yield from cut_short(kind, site, blocks, told)


def name_of(bench, form, page):
    """Where the bench keeps one form of a page."""
    return f'{bench}/pages/{page}.html.gz' if form == 'html' else f'{bench}/text/{form}/{page}.txt.gz'


def blocks_of(data):
    """The blocks of a page that are scored."""
    blocks = extract.split_blocks(extract.read_page(data))
    menus = extract.find_menus(blocks)
    return [block for i, block in enumerate(blocks) if i not in menus]


def cut_short(kind, site, blocks, told):
    """The page as if its story had only a few blocks, and as if there were little around it too."""
    few = SHORTEST + len(blocks) % SHORTEST
    kept = [i for i, flag in enumerate(told) if not flag or sum(map(bool, told[:i])) < few]
    yield Sample(kind, site, [blocks[i] for i in kept], [told[i] for i in kept], True, SHORT)
    of_story = [at for at, i in enumerate(kept) if told[i]]
    kept = kept[max(0, of_story[0] - AROUND):of_story[-1] + 1 + AROUND]
    yield Sample(kind, site, [blocks[i] for i in kept], [told[i] for i in kept], True, LITTLE)


def own_pages(kind):
    """The samples of the project's own pages, which show what those of the bench seldom do: layout tables, short
    stories."""
    folder = os.path.join(ROOT, 'sample')
    for name in sorted(os.listdir(folder)):
        if name.endswith(OWN_NAMES[kind]):
            with open(os.path.join(folder, name), 'rb') as file:
                blocks = blocks_of(file.read())
            with open(os.path.join(folder, name.partition('.')[0] + '.expected.json'), encoding='utf-8') as file:
                truth = json.load(file)
            if 'body' in truth:
                body = [piece['text'] for piece in truth['body'] if piece['kind'] != 'caption']
                told = told_by(blocks, {'body': body, 'headline': truth['headline']}, ())
                yield Sample(kind, name, blocks, told, True, OWN)


def read_lines(path):
    """The objects of a file of JSON lines; none if there is no such file."""
    if os.path.exists(path):
        with open(path, encoding='utf-8') as file:
            yield from map(json.loads, file)


def words(text):
    return WORD.findall((text or '').lower())


def told_by(blocks, truth, prompts):
    """For each block whether it is of the story: by the truth's body, by labelled lines, None where nothing tells."""
    told = in_body(blocks, truth['body'], truth.get('headline')) if 'body' in truth else [None] * len(blocks)
    for i, block in enumerate(blocks):
        wanted, unwanted = (any(' '.join(line.split()) in block.text for line in truth.get(name, ()) if line.strip())
                            for name in ('with', 'without'))
        if wanted != unwanted:
            told[i] = wanted
        key = ' '.join(words(block.text))
        for line, genuine in prompts:
            if key and (line in key or key in line and len(key) > 15) and not (genuine and told[i] is not None):
                told[i] = genuine
    return told


def in_body(blocks, body, headline):
    """For each block whether the body has it; of one that stands twice, the copy with more of the story around."""
    runs = {tuple(run) for text in body for run in zip(*[words(text)[k:] for k in range(3)])}
    whole = {' '.join(words(line)) for text in body for line in [text] + text.split('\n')}
    told, keys = [], [' '.join(words(block.text)) for block in blocks]
    for key in keys:
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
    for at in places.values():
        if len(at) > 1:
            around = {i: sum(len(keys[j]) for j in range(max(0, i - 8), min(len(keys), i + 9))
                             if told[j] and len(places[keys[j]]) == 1) for i in at}
            for i in at:
                told[i] = i == max(at, key=around.get)
    return told


def fit(kind, samples, check):
    """The points of one kind of page; with `check` only how they do on sites they were not fitted to."""
    rows = {id(s): s.features('first') for s in samples}
    first = out_of_fold('first', samples, rows)
    print(f'  first reading: {report(samples, first)}', flush=True)
    points = {} if check else {'first': Model('first').learn((rows[id(s)], s) for s in samples).table(kind)}
    for s in samples:
        s.reading.judge([round(10 * score) for score in first[id(s)]])
        rows[id(s)] = s.features('second')
    if check:
        print(f'  second reading: {report(samples, out_of_fold("second", samples, rows))}', flush=True)
        return {}
    points['second'] = Model('second').learn((rows[id(s)], s) for s in samples).table(kind)
    return points


def out_of_fold(stage, samples, rows):
    """The scores that models give to pages they were not fitted to."""
    scores = {}
    for fold in range(FOLDS):
        model = Model(stage).learn((rows[id(s)], s) for s in samples if s.fold != fold)
        scores.update({id(s): [model.score(row) for row in rows[id(s)]] for s in samples if s.fold == fold})
    return scores


class Model:
    """A logistic regression over features that are there or not."""

    def __init__(self, stage):
        self.stage, self.points, self.all, self.numbers = stage, [], 0.0, {}

    def score(self, row):
        points, numbers = self.points, self.numbers
        return self.all + sum([points[numbers[cue]] for cue in row if cue in numbers])

    def learn(self, pages):
        """Gradient descent over the blocks in an order that is the same each time."""
        numbers = self.numbers
        blocks = [([numbers.setdefault(cue, len(numbers)) for cue in row], told, weight) for rows, sample in pages
                  for row, told, weight in zip(rows, sample.told, sample.weights) if weight]
        uses, chance = [0] * len(numbers), random.Random(1)
        for row, _, _ in blocks:
            for cue in row:
                uses[cue] += 1
        pull, constant = [PENALTY[self.stage] / count for count in uses], 0.0
        self.points, means = [0.0] * len(numbers), [0.0] * len(numbers)
        sums = [max(1.0, (RATE * own) ** 2) for own in pull]    # no step beyond zero for what few pages show
        for epoch in range(EPOCHS):
            chance.shuffle(blocks)
            self.descend(blocks, pull, sums)
            if epoch >= EPOCHS - COUNTED:
                means = [mean + point / COUNTED for mean, point in zip(means, self.points)]
                constant += self.all / COUNTED
        self.points, self.all = means, constant
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

    def table(self, kind):
        """(constant, {cue: points of its steps or of its names}), in tenths of a nat; what no page showed has none."""
        steps, table = {name: steps for name, steps, *_ in extract.FIRST + extract.SECOND}, {}
        for cue in extract.POINTS[kind][self.stage][1]:
            size = steps[cue] if isinstance(steps[cue], int) else len(steps[cue])
            numbers = [self.numbers.get((cue, k)) for k in range(size)]
            row = [0 if number is None else round(10 * self.points[number]) for number in numbers]
            table[cue] = tuple(row) if isinstance(steps[cue], int) else dict(zip(steps[cue], row))
        return round(10 * self.all), table


def report(samples, scores):
    """Mean word F1 of the pages whose whole story is known, and of those cut short."""
    whole, short = [s for s in samples if s.whole], [s for s in samples if not s.whole and s.share < 1]
    return (f'word F1 {mean_f1(whole, scores):.4f} of the best choice of blocks, '
            f'{mean_f1(short, scores):.4f} where the story was cut short')


def mean_f1(samples, scores):
    total = 0.0
    for s in samples:
        both = sum(size for size, told, score in zip(s.sizes, s.told, scores[id(s)]) if told and score > 0)
        kept = sum(size for size, told, score in zip(s.sizes, s.told, scores[id(s)]) if told is not None and score > 0)
        true = sum(size for size, told in zip(s.sizes, s.told) if told)
        total += 2 * both / (kept + true) if kept + true else 1
    return total / max(1, len(samples))


def put(begin, table, end):
    """Put a table into extract.py, between its two marks."""
    path = os.path.join(ROOT, 'extract.py')
    with open(path, encoding='utf-8') as file:
        source = file.read()
    before, rest = source.split(begin)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(before + begin + table + end + rest.split(end)[1])


def table_text(points):
    """The table as Python, a cue a line, long rows wrapped."""
    lines = ['POINTS = {']
    for kind, stages in points.items():
        lines.append(f'    {kind!r}: {{')
        for stage, (constant, table) in stages.items():
            lines.append(f'        {stage!r}: ({constant}, {{')
            for cue, row in table.items():
                lines += textwrap.wrap(f'            {cue!r}: {row},', WIDTH, subsequent_indent=' ' * 16)
            lines.append('        }),')
        lines.append('    },')
    return '\n'.join(lines) + '\n}\n'


if __name__ == '__main__':
    main()
