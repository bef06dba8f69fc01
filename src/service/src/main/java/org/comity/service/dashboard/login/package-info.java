/**
 * The pages around the login: {@link org.comity.service.dashboard.login.LoginPage}, {@link
 * org.comity.service.dashboard.login.OrganisationPage}, {@link
 * org.comity.service.dashboard.login.SetupPage}, {@link
 * org.comity.service.dashboard.login.LogoutPage} and {@link
 * org.comity.service.dashboard.login.PasswordPage}. {@link
 * org.comity.service.dashboard.login.AccountFaults} says what is wrong with an account, here and
 * wherever accounts are changed.
 *
 * <p>Whether somebody gets in is decided in {@code account}.
 */
@NullMarked
package org.comity.service.dashboard.login;

import org.jspecify.annotations.NullMarked;
