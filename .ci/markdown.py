#!/usr/bin/env python3
"""Make a bench that also holds its pages as Markdown, as clippers and crawlers write them. Standard library only.

    python3 .ci/markdown.py BENCH OUT

BENCH is a folder in the layout of the project's bench (see fit.py). OUT gets links to all that it has, and for each
page of which there is a dump by lynx OUT/text/markdown/ID.txt.gz: the whole page, chrome and hidden parts too, written
much as turndown and markdownify do, but that blanks at the edges of bold text stay within its marks, as some converters
leave them. fit.py and fit_fields.py take that form with the others if it is there, and bench.py scores it:

    python3 BENCH/bench.py --data OUT score markdown
"""
import argparse
import gzip
import html.parser
import os
import re

import fit
from fit import extract

BREAKS = extract.BREAKS | {'hr'}
NOT_WRITTEN = {'script', 'style', 'noscript', 'template', 'svg', 'iframe', 'select', 'textarea', 'title'}
OPENING = {**{f'h{level}': '#' * level + ' ' for level in range(1, 7)}, 'li': '* ', 'blockquote': '> '}
STARS = {'b': '**', 'strong': '**', 'i': '*', 'em': '*'}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('bench', type=fit.bench_folder)
    parser.add_argument('out')
    options = parser.parse_args()
    bench, text = os.path.abspath(options.bench), f'{options.out}/text'
    os.makedirs(f'{text}/markdown')
    for name in os.listdir(bench):
        if name != 'text':
            os.symlink(f'{bench}/{name}', f'{options.out}/{name}')
    for form in os.listdir(f'{bench}/text'):
        os.symlink(f'{bench}/text/{form}', f'{text}/{form}')
    for name in sorted(os.listdir(f'{bench}/text/lynx')):
        with gzip.open(fit.name_of(bench, 'html', name.partition('.txt')[0])) as file:
            page = extract.read_page(file.read()).text
        with gzip.open(f'{text}/markdown/{name}', 'wt', encoding='utf-8') as file:
            file.write(as_markdown(page))


def as_markdown(page):
    """A page's markup as Markdown."""
    writer = Writer()
    writer.feed(page)
    writer.close()
    writer.end_line()
    return re.sub(r'(?m)^(\* .*)\n\n(?=\* )', r'\1\n', '\n\n'.join(writer.lines)) + '\n'


class Writer(html.parser.HTMLParser):
    """Takes tags and texts in page order and writes lines."""

    def __init__(self):
        super().__init__()
        self.lines, self.line, self.opening = [], '', ''
        self.unseen = self.code = 0                 # how many elements that are not written, of code, are open
        self.links = []                             # where the open links lead

    def end_line(self):
        text = self.line.strip('\n') if self.code else ' '.join(self.line.split())
        if text.strip():
            self.lines.append(f'```\n{text}\n```' if self.code else self.opening + text)
        self.line = self.opening = ''

    def handle_starttag(self, tag, attributes):
        if tag in NOT_WRITTEN:
            self.unseen += 1
        elif self.unseen:
            return
        elif tag in BREAKS:
            self.end_line()
            self.opening = OPENING.get(tag, '')
            self.code += tag == 'pre'
        elif tag == 'br':
            self.line += '\n' if self.code else ' '
        elif tag == 'a' and dict(attributes).get('href'):
            self.line += '['
            self.links.append(re.sub(r'[\s()]', '', dict(attributes)['href']))
        elif tag == 'img':
            image = {name: value or '' for name, value in attributes}
            alt, source = re.sub(r'[\[\]\n]', '', image.get('alt', '')), re.sub(r'[\s()]', '', image.get('src', ''))
            self.line += f'![{alt}]({source})'
        elif tag in STARS and not self.code:
            self.line += STARS[tag]

    def handle_endtag(self, tag):
        if tag in NOT_WRITTEN:
            self.unseen -= self.unseen > 0
        elif self.unseen:
            return
        elif tag in BREAKS:
            self.end_line()
            self.code -= tag == 'pre' and self.code > 0
        elif tag == 'a' and self.links:
            self.line = f'{self.line.rstrip()}]({self.links.pop()})'
        elif tag in STARS and not self.code:
            self.line += STARS[tag]

    def handle_data(self, text):
        if not self.unseen:
            self.line += text


if __name__ == '__main__':
    main()
