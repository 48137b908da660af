#!/usr/bin/env python3
"""Fit CHOICE, the points that choose headline, byline and deck among a page's lines. Standard library only.

    python3 .ci/fit_fields.py BENCH

BENCH is a folder in the layout of the project's bench (see fit.py), whose truths name headline, byline and deck; what
labels/lines.jsonl says of a page's byline and deck, if it is there, comes first. The table CHOICE in extract.py,
between its two marks, is written anew, for the cues that its candidates bring.

How: each page is one choice among its candidates, and none of them. The points are found by AdaGrad on the likelihood
of choosing what the truth names. The passes run in their order, each field with the points of those before it. What a
saved text no longer prints is not asked for.
"""
import argparse
import gzip
import math
import os
import random
import textwrap
from collections import defaultdict

import fit
from fit import extract

FORMS = ('html', 'inner', 'blocks', 'lynx', 'w3m', 'markdown')    # the last if it is there: see markdown.py
ROUNDS, RATE = 60, .5               # passes over all pages; first step of AdaGrad, in nats
PENALTY = 2.5                       # weight of the sum of squared points beside that of all choices' errors
NO_BYLINE = {True: .12, False: .3}   # weight of a page, of markup or not, that names no author or none that is found
MAYBE_DECK = .05                    # weight of a page of which no truth tells a deck
SAME = .8                           # word F1 from which on a deck or byline is what the truth names
BY = frozenset('by von par por di af av de written words text'.split())
BEGIN, END = '# Fitted by .ci/fit_fields.py: begin\n', '# Fitted by .ci/fit_fields.py: end\n'


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('bench', type=fit.bench_folder)
    pages = [page for form in FORMS for page in load(options.parse_args().bench, form)]
    extract.CHOICE = defaultdict(lambda: defaultdict(float))
    for choices_of, before in ((headline_choices, 'find_headline'), (byline_choices, 'find_byline'),
                               (deck_choices, 'find_deck')):
        choices = {}
        for page in pages:
            page.label(before)
            for field, *choice in choices_of(page):
                choices.setdefault(field, []).append(choice)
        for field, rows in sorted(choices.items(), reverse=True):
            extract.CHOICE[field].update(solve(rows))
            points = extract.CHOICE[field]
            right = sum(best(points, candidates) in goal for candidates, goal, _ in rows)
            print(f'{field}: {len(rows)} pages, {right / len(rows):.3f} right', flush=True)
    write(extract.CHOICE)


class Page:
    """One page's story, as far as its passes have run, and what its truth names."""

    def __init__(self, truth, form, text, blocks, facts):
        self.truth, self.form, self.text = truth, form, None if form == 'html' else fit.words(text)
        self.story = extract.Story(blocks, facts)
        self.at = 0

    def label(self, before):
        """Run the passes before this one."""
        for find in extract.PASSES[self.at:]:
            if find.__name__ == before:
                break
            find(self.story)
            self.at += 1

    def prints(self, line):
        """The saved text has the line at all (markup is taken to)."""
        return self.text is None or ' '.join(fit.words(line)) in ' '.join(self.text)


def load(bench, form):
    """The pages of a form that hold a story."""
    by_hand = {lines['id']: lines for lines in fit.read_lines(f'{bench}/labels/lines.jsonl')}
    for truth in fit.read_lines(f'{bench}/truth.jsonl'):
        lines = by_hand.get(truth['id'])
        if lines:
            truth.update({name: lines[name] or truth.get(name) for name in ('byline', 'deck')})
            truth['no_deck'] = not truth['deck']
        name = fit.name_of(bench, form, truth['id'])
        if not os.path.exists(name):
            continue
        with gzip.open(name) as file:
            page = extract.read_page(file.read())
        facts = (extract.read_facts(page.text) if page.markup
                 else extract.Facts(language=page.language, title=page.title))
        blocks = extract.split_blocks(page)
        menus = extract.find_menus(blocks)
        found = Page(truth, form, page.text, [block for i, block in enumerate(blocks) if i not in menus], facts)
        if found.story.is_article():
            yield found


def headline_choices(page):
    """(field, candidates' cues, the right ones, weight): none where no line is the headline."""
    true, names = page.truth.get('headline'), extract.title_names(page.story.facts)
    if not true:
        return
    field = 'headline' if names else 'headline of text'
    found = extract.titled_candidates(page.story, names) if names else extract.untitled_candidates(page.story)
    found = with_dearer(page.story, field, found)
    right = {k for k, (_, i) in enumerate(found) if fit.words(page.story.texts[i]) == fit.words(true)}
    if right:
        yield field, [cues for cues, _ in found], right, 1


def with_dearer(story, field, candidates):
    """The candidates with all their cues: extract.py asks the dear ones of few."""
    dearer = extract.DEARER.get(field, lambda story, what: {})
    return [({**cues, **dearer(story, what)}, what) for cues, what in candidates]


def byline_choices(page):
    """The same for bylines; the choice past the last is none."""
    true, authors = page.truth.get('byline'), ', '.join(page.story.facts.authors)
    if 'byline' not in page.truth or 'body' not in page.truth or page.form in ('blocks', 'w3m'):
        return
    true = true if true and page.prints(true) else None
    found = with_dearer(page.story, 'byline', extract.byline_candidates(page.story))
    right = {k for k, (_, (_, names)) in enumerate(found) if true and same(names, true)}
    none = {len(found)} if not right or not true or same(authors, true) else set()
    weight = 1 if right or true and same(authors, true) else NO_BYLINE[page.story.markup]
    if found:
        yield 'byline', [cues for cues, _ in found] + [{}], right | none, weight


def deck_choices(page):
    """The same for decks. Where no truth tells of one, what stands in the body's truth is likely none."""
    true, story = page.truth.get('deck'), page.story
    sure = true or page.truth.get('no_deck')
    weight = 1 if sure else MAYBE_DECK
    if story.headline is None or true and not page.prints(true):
        return
    found = extract.deck_candidates(story)
    if not sure:
        body = ' '.join(fit.words('\n'.join(page.truth.get('body') or page.truth.get('with', []))))
        found = [each for each in found if ' '.join(fit.words(story.texts[each[1]])) in body]
    right = {k for k, (_, i) in enumerate(found) if true and same(story.texts[i], true)}
    if found:
        field = 'deck' if story.blocks[story.headline].box.tag else 'deck of text'
        yield field, [cues for cues, _ in found] + [{}], right or {len(found)}, weight


def same(line, true):
    """Two lines say the same, but for 'by'."""
    ours, theirs = ([word for word in fit.words(text) if word not in BY] for text in (line, true))
    both = sum(min(ours.count(word), theirs.count(word)) for word in set(ours))
    return 2 * both >= SAME * (len(ours) + len(theirs)) > 0


def solve(rows):
    """{cue: points} that choose the right candidates of most rows (candidates' cues, numbers of the right, weight)."""
    points, steps, shuffle = {}, {}, random.Random(1).shuffle
    pull = PENALTY / len(rows)
    for _ in range(ROUNDS):
        shuffle(rows)
        for candidates, right, weight in rows:
            slope = slope_of(points, candidates, right)
            for cue, change in slope.items():
                change = weight * change + pull * points.get(cue, 0)
                steps[cue] = steps.get(cue, .01) + change * change
                points[cue] = points.get(cue, 0) - RATE * change / math.sqrt(steps[cue])
    return {cue: round(worth, 1) for cue, worth in points.items()}


def slope_of(points, candidates, right):
    """How the error of one choice grows with each cue's points."""
    sums = [sum(points.get(cue, 0) * value for cue, value in cues.items()) for cues in candidates]
    odds = [math.exp(score - max(sums)) for score in sums]
    total, good, slope = sum(odds), sum(odds[k] for k in right) or 1e-9, {}
    for k, cues in enumerate(candidates):
        miss = odds[k] / total - (odds[k] / good if k in right else 0)
        for cue, value in cues.items():
            slope[cue] = slope.get(cue, 0) + miss * value
    return slope


def best(points, candidates):
    """The number of the candidate with most points."""
    worth = [sum(points.get(cue, 0) * value for cue, value in cues.items()) for cues in candidates]
    return max(range(len(candidates)), key=lambda k: (worth[k], -k))


def write(choice):
    """Put the table into extract.py."""
    lines = ['CHOICE = {']
    for field, points in choice.items():
        cues = ', '.join(f'{cue!r}: {worth}'.replace(' ', '\0') for cue, worth in points.items())
        lines += textwrap.wrap(f'    {field!r}: {{{cues}}},', fit.WIDTH, subsequent_indent=' ' * 8)
    fit.put(BEGIN, '\n'.join(lines).replace('\0', ' ') + '\n}\n', END)


if __name__ == '__main__':
    main()
