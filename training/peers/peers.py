#!/usr/bin/python3
"""Trains the two usual peers of Comity and lets them score what `comity evaluate --beside` compares.

The peers are TF-IDF with logistic regression (scikit-learn) and fastText, with the settings of the
model card. Each is trained for every attribute that the training rows label, on the rows that label
it; all test rows are scored for it. Rows are JSON Lines in the canonical form. Needs nothing but
the Debian packages python3-sklearn and fasttext.
"""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

POSITIVE_FROM = 0.5
MANY_ROWS = 50_000


def rows_of(paths):
    """The rows of some files in order; a fault is named by file and line, never by its text."""
    rows = []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    try:
                        row = json.loads(line)
                        rows.append((row["id"], row["text"], row.get("labels", {})))
                    except (ValueError, KeyError, TypeError, AttributeError):
                        sys.exit(f"peers: {path}, line {number}: is no comment with id and text")
    return rows


class ScikitLearn:
    """Words and letter groups, weighted by TF-IDF, under logistic regression."""

    name = "scikit-learn"

    def __init__(self, _folder):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_union

        shared = {"sublinear_tf": True, "strip_accents": "unicode"}
        words = TfidfVectorizer(ngram_range=(1, 2), min_df=2, token_pattern=r"\w+", **shared)
        letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, **shared)
        self.features = make_union(words, letters)
        self.model = LogisticRegression(C=1, solver="liblinear")

    def train(self, texts, classes):
        self.model.fit(self.features.fit_transform(texts), classes)

    def scores(self, texts):
        """The probability of each text, and the seconds that it took."""
        begun = time.perf_counter()
        found = self.model.predict_proba(self.features.transform(texts))[:, 1]
        return [float(score) for score in found], time.perf_counter() - begun


class FastText:
    """The command `fasttext` with one thread, so that training twice gives the same model."""

    name = "fasttext"
    settings = {"dim": 50, "wordNgrams": 2, "minn": 2, "maxn": 5, "bucket": 1_000_000, "lr": 0.3}

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def train(self, texts, classes):
        lines = (f"__label__{yes} {self.words(text)}" for text, yes in zip(texts, classes))
        rows = self.written("train", lines)
        epochs = 5 if len(texts) > MANY_ROWS else 25
        settings = self.settings | {"epoch": epochs, "thread": 1}
        options = [part for name, value in settings.items() for part in (f"-{name}", str(value))]
        self.run("supervised", "-input", rows, "-output", self.folder / "model", *options)

    def scores(self, texts):
        """The same; what it takes to load the model is measured and taken off."""
        one = self.written("one", ["a"])
        every = self.written("every", map(self.words, texts))
        begun = time.perf_counter()
        self.answers(one)
        loaded = time.perf_counter()
        answers = self.answers(every)
        seconds = max(time.perf_counter() - loaded - (loaded - begun), 1e-9)
        if len(answers) != len(texts):
            sys.exit(f"peers: fasttext answered {len(answers)} of {len(texts)} rows")
        return [self.score(answer) for answer in answers], seconds

    @staticmethod
    def words(text):
        """In lower case, punctuation apart; a line is never empty and never holds a label."""
        apart = " ".join(re.findall(r"\w+|[^\w\s]", text.lower()))
        return apart.replace("__label__", "label") or "."

    def written(self, name, lines):
        path = self.folder / name
        with open(path, "w", encoding="utf-8", newline="\n") as out:
            out.writelines(line + "\n" for line in lines)
        return path

    def answers(self, rows):
        return self.run("predict-prob", self.folder / "model.bin", rows, "2").splitlines()

    @staticmethod
    def score(answer):
        parts = answer.split()
        found = dict(zip(parts[0::2], parts[1::2]))
        return min(max(float(found.get("__label__1", 0)), 0.0), 1.0)

    @staticmethod
    def run(*arguments):
        command = ["fasttext", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if done.returncode != 0:
            sys.exit(f"peers: fasttext {arguments[0]} ended with {done.returncode}")
        return done.stdout


def train_and_score(peer, attribute, train, texts):
    """One peer on one attribute; None where the training rows are all of one class."""
    labelled = [(text, labels[attribute]) for _, text, labels in train if attribute in labels]
    classes = [int(label >= POSITIVE_FROM) for _, label in labelled]
    if len(set(classes)) < 2:
        return None
    with tempfile.TemporaryDirectory() as folder:
        model = peer(folder)
        begun = time.perf_counter()
        model.train([text for text, _ in labelled], classes)
        trained = time.perf_counter() - begun
        scores, seconds = model.scores(texts)
    speed = len(texts) / seconds
    print(
        f"{peer.name:14}{attribute:18}{len(classes):9,}{sum(classes):10,}{trained:11.1f}{speed:12,.0f}",
        flush=True,
    )
    return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--train", required=True, nargs="+", metavar="FILE", help="rows to learn")
    parser.add_argument("--test", required=True, nargs="+", metavar="FILE", help="rows to score")
    parser.add_argument("--out", required=True, metavar="DIR", help="folder for PEER.jsonl")
    options = parser.parse_args()
    if not shutil.which("fasttext"):
        sys.exit("peers: there is no fasttext here: apt-get install fasttext")
    train, test = rows_of(options.train), rows_of(options.test)
    if not test:
        sys.exit("peers: there are no test rows")
    attributes = sorted({attribute for _, _, labels in train for attribute in labels})
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    texts = [text for _, text, _ in test]
    print("peer          attribute              rows  positive  train, s  comments/s")
    for peer in (ScikitLearn, FastText):
        found = {name: train_and_score(peer, name, train, texts) for name in attributes}
        found = {name: scores for name, scores in found.items() if scores is not None}
        with open(out / f"{peer.name}.jsonl", "w", encoding="utf-8", newline="\n") as lines:
            for place, (row, _, _) in enumerate(test):
                scores = {name: column[place] for name, column in found.items()}
                lines.write(json.dumps({"id": row, "scores": scores}, ensure_ascii=False) + "\n")
    for name in attributes:
        if name not in found:
            print(f"{name} is left out: its training rows are all of one class", file=sys.stderr)


if __name__ == "__main__":
    try:
        main()
    except ImportError:
        sys.exit("peers: there is no scikit-learn here: apt-get install python3-sklearn")
    except OSError as failure:
        sys.exit(f"peers: {failure.filename}: {failure.strerror}")
