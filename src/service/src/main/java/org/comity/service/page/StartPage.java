package org.comity.service.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.comity.model.Bundle;
import org.comity.service.community.Communities;
import org.comity.service.sample.SampleThreads;
import org.comity.service.scoring.Champions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The page at the root: try a comment, see its scores, browse the sample threads. */
@Path("/")
public class StartPage {

  /** Nothing from elsewhere, nothing inline: text that slips into the page cannot run. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Communities communities;
  private final Champions champions;
  private final String version;
  private final List<LanguageThreads> threads;

  @Inject
  StartPage(
      Communities communities,
      Champions champions,
      SampleThreads samples,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.communities = communities;
    this.champions = champions;
    this.version = version;
    this.threads = LanguageThreads.of(samples.all());
  }

  /**
   * The page.
   *
   * @return HTML
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @NonBlocking
  @Operation(hidden = true)
  public Response page() {
    Bundle bundle = champions.of(communities.byDefault().id()).bundle();
    List<AttributeWords> attributes =
        bundle.attributes().stream().sorted().map(AttributeWords::of).toList();
    return Response.ok(
            Templates.start(attributes, threads, LoadedBundle.of(bundle), version).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", CONTENT_POLICY)
        .header("Cache-Control", "no-cache")
        .build();
  }

  /**
   * What the page says of the bundle.
   *
   * @param id names it
   * @param prior the shares that a site has set, such as {@code TOXICITY 5%}; empty without any
   */
  record LoadedBundle(String id, String prior) {

    static LoadedBundle of(Bundle bundle) {
      String prior =
          bundle.priors().byAttribute().entrySet().stream()
              .map(share -> share.getKey() + " " + percent(share.getValue()))
              .collect(Collectors.joining(", "));
      return new LoadedBundle(bundle.id(), prior);
    }

    private static String percent(double share) {
      return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
  }

  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance start(
        List<AttributeWords> attributes,
        List<LanguageThreads> groups,
        LoadedBundle bundle,
        String version);
  }
}
