#!/usr/bin/env python3
"""Say how often extract.py is right on pages whose story is known. Standard library only.

    python3 .ci/score.py BENCH [--forms html inner ...] [--worst N]

BENCH is a folder in the layout of the project's bench (see fit.py): any pages of your own will do, with truth.jsonl
beside them. For each form it prints the mean word F1 of the body as WCXB defines it (bag of words, mean over pages),
the F1 of lines that must and must not stand (`with`, `without`), and the share of headlines, bylines and days that
are right; with --worst the pages that lose most. Of saved text only what the text still prints of the truth is asked
for.
"""
import argparse
import gzip
import os
from collections import Counter

import fit
from fit import extract

HELD = .5                       # share of a paragraph's runs of three words that a saved text must have
FIELDS = ('body', 'lines', 'headline', 'byline', 'day')


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('bench', type=fit.bench_folder)
    options.add_argument('--forms', nargs='+', default=['html'])
    options.add_argument('--worst', type=int, default=0)
    given = options.parse_args()
    for form in given.forms:
        pages = list(measure_all(given.bench, form))
        means = {field: [marks[field] for _, marks in pages if field in marks] for field in FIELDS}
        print(f'{form}: {len(pages)} pages, ' + ', '.join(
            f'{field} {sum(values) / len(values):.3f}' for field, values in means.items() if values))
        for page, marks in sorted(pages, key=lambda row: row[1].get('body', 1))[:given.worst]:
            print(f'  {page}: ' + ', '.join(f'{field} {mark:.2f}' for field, mark in marks.items()))


def measure_all(bench, form):
    """Yield (id, marks) of each page of a form."""
    for truth in fit.read_lines(f'{bench}/truth.jsonl'):
        name = fit.name_of(bench, form, truth['id'])
        if os.path.exists(name):
            with gzip.open(name) as file:
                data = file.read()
            yield truth['id'], marks_of(data, truth, form != 'html')


def marks_of(data, truth, saved_text):
    """{field: how right it is, 0 to 1} of one page, for what its truth names."""
    article = known = None
    try:
        page = extract.read_page(data)
        known = ' '.join(fit.words(page.text)) if saved_text else None
        article = extract.extract_page(page)
    except extract.ExtractError:
        pass                                # no article: all of its truth is lost
    body = [piece.text for piece in article.body if piece.kind != 'caption'] if article else []
    marks = {}
    if 'body' in truth:
        marks['body'] = word_f1(body, [text for text in truth['body'] if known is None or still_there(text, known)])
    if 'with' in truth:
        marks['lines'] = lines_f1('\n'.join(body), truth)
    for field, right in (('headline', same), ('byline', names_alike)):
        if truth.get(field) and (known is None or still_there(truth[field], known)):
            marks[field] = float(right(getattr(article, field, None) or '', truth[field]))
    if truth.get('date') and not saved_text:
        marks['day'] = float(bool(article and article.dateline) and article.dateline.date == truth['date'][:10])
    return marks


def still_there(text, known):
    """A saved text has most of a paragraph's runs of three words, or all of a shorter line."""
    words = fit.words(text)
    runs = [' '.join(run) for run in zip(words, words[1:], words[2:])] or [' '.join(words)]
    return sum(run in known for run in runs) >= HELD * len(runs)


def word_f1(ours, theirs):
    """F1 of two bags of words."""
    ours, theirs = (Counter(word for text in texts for word in fit.words(text)) for texts in (ours, theirs))
    both = sum((ours & theirs).values())
    total = sum(ours.values()) + sum(theirs.values())
    return 2 * both / total if total else 1.0


def lines_f1(body, truth):
    """F1 of the lines that must stand in a body, those that must not counted against it."""
    hits, leaks = (sum(' '.join(line.split()) in body for line in truth[name]) for name in ('with', 'without'))
    total = hits + leaks + len(truth['with'])
    return 2 * hits / total if total else 1.0


def same(ours, theirs):
    """Equal but for case and punctuation."""
    return fit.words(ours) == fit.words(theirs)


def names_alike(ours, theirs):
    """All of the truth's names stand in the byline."""
    return set(fit.words(theirs)) <= set(fit.words(ours))


if __name__ == '__main__':
    main()
