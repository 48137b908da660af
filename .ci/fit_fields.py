#!/usr/bin/env python3
"""Fit CHOICE, the points that choose headline, byline and deck among a page's lines (standard library only).

  python3 .ci/fit_fields.py [--n N]     from the project's root; prints the table to paste between the marks in extract.py

Each page is one example: its candidates with their cues, and those that the bench's truth names (none, where it names none).
The points are found by AdaGrad on the likelihood of choosing a right one. Run it once for each field, in the order below:
the passes before a field use the points of the fields before it.
"""
import argparse, math, random, sys

sys.path[:0] = ['.', '../shared/bench']
import bench, extract as x

FIELDS = {'headline': (('html', 'inner', 'lynx', 'blocks', 'w3m'), 8, .001), 'byline': (('html', 'inner', 'lynx'), 12, .001),
          'deck': (('html', 'inner', 'lynx', 'blocks', 'w3m'), 25, .003)}     # forms, rounds, pull towards zero
RATE = .3                           # step of AdaGrad
BODY_SAYS_NO = .1                   # weight of a page whose lines that must stand in the body are no deck


def examples(args, field):
    """(candidates' cues, numbers of the right ones, weight) of each page and form."""
    truths = bench.load_truths(args)
    for form in FIELDS[field][0]:
        files = bench.unpack(args.data, form, [t['id'] for t in truths])
        for truth in truths:
            found = truth['id'] in files and example(field, truth, form, files[truth['id']])
            if found:
                yield found


def example(field, truth, form, path):
    """One page, or None where it teaches nothing."""
    with open(path, 'rb') as f:
        page = x.read_page(f.read())
    facts = x.read_facts(page.text) if page.markup else x.Facts(language=page.language, title=page.title)
    blocks = x.split_blocks(page)
    menus = x.find_menus(blocks)
    story = x.Story([block for i, block in enumerate(blocks) if i not in menus], facts)
    true, weight = truth.get(field), 1
    if field == 'deck' and not true and not truth.get('no_deck'):
        weight = BODY_SAYS_NO * ('with' in truth and form == 'html')
    if not story.prose or not weight or field != 'deck' and not true:
        return None
    for find in x.PASSES:
        if find.__name__ == 'find_' + field:
            break
        find(story)
    if field == 'deck' and story.headline is None:
        return None
    found = getattr(x, field + '_candidates')(story)
    right = {k for k, (cues, what) in enumerate(found) if true and fits(field, story, what, true)}
    return ([cues for cues, what in found], right, weight) if found and (right or field == 'byline' or not true) else None


def fits(field, story, what, true):
    """A candidate is what the truth names, as the bench judges it."""
    if field == 'byline':
        names = [' '.join(w for w in bench.words(line) if w not in bench.BY) for line in (what[1], true)]
        return bench.word_f1(*names) >= .8
    text = story.blocks[what].text
    return bench.fold(text) == bench.fold(true) if field == 'headline' else bench.word_f1(text, true) >= .8


def fit(pages, none, rounds, pull):
    """{cue: points}. `none` is a candidate without points, right where no other is."""
    points, steps, shuffle = {}, {}, random.Random(1).shuffle
    for _ in range(rounds):
        shuffle(pages)
        for cands, right, weight in pages:
            sums = [sum(points.get(cue, 0) * value for cue, value in cues.items()) for cues in cands] + [0.] * none
            odds = [math.exp(s - max(sums)) for s in sums]
            goal, total = right or {len(cands)}, sum(odds)
            good, grad = sum(odds[i] for i in goal), {}
            for i, cues in enumerate(cands):
                miss = odds[i] / total - (odds[i] / good if i in goal else 0)
                for cue, value in cues.items():
                    if value:
                        grad[cue] = grad.get(cue, 0) + miss * value * weight
            for cue, d in grad.items():
                d += pull * points.get(cue, 0)
                steps[cue] = steps.get(cue, 0) + d * d
                points[cue] = points.get(cue, 0) - RATE * d / math.sqrt(steps[cue] + .01)
    return points


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument('field', choices=FIELDS)
    a.add_argument('--data', default=bench.HERE)
    a.add_argument('--n', type=int, default=1)
    args = a.parse_args()
    pages = list(examples(args, args.field))
    found = fit(pages, args.field != 'headline', *FIELDS[args.field][1:])
    print({cue: round(points, 1) for cue, points in sorted(found.items(), key=lambda row: -row[1]) if abs(points) >= .05})


if __name__ == '__main__':
    main()
