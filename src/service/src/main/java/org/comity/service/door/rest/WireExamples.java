package org.comity.service.door.rest;

/** Examples for the API's description. */
final class WireExamples {

  static final String REQUEST =
      """
      {
        "comments": [
          {"id": "4711", "text": "You are a pathetic liar and everybody here knows it."},
          {
            "id": "4712",
            "text": "The talks stalled over nine villages. I hope they resume.",
            "lang": "en",
            "parent": {"text": "What happened yesterday?"},
            "article": {"title": "Truce talks stall"}
          }
        ],
        "attributes": ["TOXICITY", "INSULT"],
        "explain": false
      }
      """;

  static final String ANSWER =
      """
      {
        "bundle": "starter-1",
        "assessments": [
          {
            "id": "4711",
            "scores": {"TOXICITY": 0.86, "INSULT": 0.9},
            "spans": [{"begin": 10, "end": 23, "attribute": "INSULT", "contribution": 2.1}],
            "language": "en"
          },
          {
            "id": "4712",
            "scores": {"TOXICITY": 0.02, "INSULT": 0.01},
            "spans": [],
            "language": "en"
          }
        ]
      }
      """;

  static final String BUNDLE =
      """
      {
        "id": "starter-1",
        "attributes": ["TOXICITY", "INSULT"],
        "languages": ["ar", "en"],
        "thresholds": [
          {
            "attribute": "TOXICITY",
            "prior": 0.05,
            "hold": {
              "score": 0.195,
              "recall": 0.731,
              "precision": 0.457,
              "false_positive_rate": 0.046,
              "reached": 0.08
            },
            "reject": null
          }
        ]
      }
      """;

  private WireExamples() {}
}
