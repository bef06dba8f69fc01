package org.comity.service.drift;

import java.util.SortedMap;
import org.comity.comment.Attribute;

/** A comment that was scored: in which language, by attribute, and how much of it is new. */
record ScoredRow(String language, SortedMap<Attribute, Double> scores, double unknownShare) {}
