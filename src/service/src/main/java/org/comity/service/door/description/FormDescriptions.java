package org.comity.service.door.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says what the forms of Akismet's calls hold, and that they are answered in plain text. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class FormDescriptions implements OASFilter {

  private static final Map<String, String> ANSWERS =
      Map.of(
          "akismetVerifyKey", "valid",
          "akismetCommentCheck", "true",
          "akismetSubmitSpam", "Thanks for making the web a better place.",
          "akismetSubmitHam", "Thanks for making the web a better place.");

  private static final Map<String, String> KEY =
      Map.of(
          "blog", "The address of the site.",
          "api_key", "The key; older clients send it as key, or before the name of the host.");

  private static final Map<String, String> COMMENT =
      Map.of(
          "comment_content", "The text.",
          "comment_author", "The name of its author.",
          "comment_author_email", "Their address for mail, by which they are known.",
          "comment_date_gmt", "When it was written, such as 2026-11-20T09:30:00Z.",
          "permalink", "The address of its page.",
          "comment_context", "What the page is about.",
          "blog_lang", "The language of the site, such as en.",
          "user_role", "administrator for those who work for the site.",
          "is_test", "1 to keep nothing.");

  private static final Map<String, String> EXAMPLE =
      Map.of(
          "blog", "https://news.example",
          "api_key", "comity-…",
          "comment_content", "You are a pathetic liar and everybody here knows it.",
          "comment_author", "Sam");

  /** For the framework. */
  public FormDescriptions() {}

  @Override
  public Operation filterOperation(Operation operation) {
    String id = operation.getOperationId();
    String answer = id == null ? null : ANSWERS.get(id);
    if (answer == null) {
      return operation;
    }
    operation.setRequestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(form(!id.equals("akismetVerifyKey"))));
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) ->
                response.setContent(
                    text(status.equals("200") ? answer : "A sentence that says what is wrong.")));
    return operation;
  }

  private static Content form(boolean hasComment) {
    Schema schema = OASFactory.createSchema().type(List.of(SchemaType.OBJECT));
    Map<String, Object> example = new TreeMap<>();
    Map<String, String> fields = new TreeMap<>(KEY);
    if (hasComment) {
      fields.putAll(COMMENT);
    }
    fields.forEach(
        (name, description) -> {
          schema.addProperty(
              name,
              OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(description));
          if (EXAMPLE.containsKey(name)) {
            example.put(name, EXAMPLE.get(name));
          }
        });
    schema.addRequired("blog");
    return OASFactory.createContent()
        .addMediaType(
            "application/x-www-form-urlencoded",
            OASFactory.createMediaType()
                .schema(schema)
                .addExample("a form", OASFactory.createExample().value(example)));
  }

  private static Content text(String example) {
    return OASFactory.createContent()
        .addMediaType(
            "text/plain",
            OASFactory.createMediaType()
                .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING)))
                .addExample("an answer", OASFactory.createExample().value(example)));
  }
}
