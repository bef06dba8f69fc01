package org.comity.service.door.perspective;

/** Examples for the API's description. */
final class WireExamples {

  static final String REQUEST =
      """
      {
        "comment": {"text": "You are a pathetic liar and everybody here knows it."},
        "requestedAttributes": {"TOXICITY": {}, "INSULT": {"scoreThreshold": 0.5}},
        "languages": ["en"],
        "doNotStore": true,
        "clientToken": "comment:4711"
      }
      """;

  static final String RESPONSE =
      """
      {
        "attributeScores": {
          "TOXICITY": {
            "spanScores": [
              {"begin": 0, "end": 52, "score": {"value": 0.86, "type": "PROBABILITY"}}
            ],
            "summaryScore": {"value": 0.86, "type": "PROBABILITY"}
          },
          "INSULT": {
            "spanScores": [
              {"begin": 0, "end": 52, "score": {"value": 0.9, "type": "PROBABILITY"}}
            ],
            "summaryScore": {"value": 0.9, "type": "PROBABILITY"}
          }
        },
        "languages": ["en"],
        "detectedLanguages": ["en"],
        "clientToken": "comment:4711"
      }
      """;

  static final String ERROR =
      """
      {
        "error": {
          "code": 400,
          "message": "Comment must be non-empty.",
          "status": "INVALID_ARGUMENT",
          "details": [
            {
              "@type": "type.googleapis.com/google.commentanalyzer.v1alpha1.Error",
              "errorType": "COMMENT_EMPTY"
            }
          ]
        }
      }
      """;

  private WireExamples() {}
}
