package org.comity.service.dashboard.me;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.comity.service.account.preference.InterfaceLanguage;
import org.comity.service.account.preference.PreferenceStore;
import org.comity.service.account.preference.Preferences;
import org.comity.service.dashboard.SeeOther;
import org.comity.service.dashboard.session.OwnPage;
import org.comity.service.dashboard.session.Viewer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Changes the language of the pages. */
@Path("/dashboard/me/language")
@RolesAllowed({"MODERATOR", "LEAD", "ADMINISTRATOR", "AUDITOR"})
@Blocking
public class LanguageSwitch {

  private final PreferenceStore store;
  private final Viewer viewer;

  @Inject
  LanguageSwitch(PreferenceStore store, Viewer viewer) {
    this.store = store;
    this.viewer = viewer;
  }

  /**
   * Changes it, and leads back to where one came from.
   *
   * @param language its code; another than those that there are stands for what the browser asks
   *     for
   * @param referrer the page that one came from
   * @return 303
   */
  @POST
  @Operation(hidden = true)
  public Response change(
      @FormParam("language") @DefaultValue("") String language,
      @HeaderParam("Referer") @Nullable String referrer) {
    Preferences before = viewer.preferences();
    store.set(
        viewer.account().id(),
        new Preferences(
            InterfaceLanguage.ofCode(language),
            before.theme(),
            before.breakMinutes(),
            before.blur()));
    return SeeOther.page(OwnPage.before(referrer));
  }
}
