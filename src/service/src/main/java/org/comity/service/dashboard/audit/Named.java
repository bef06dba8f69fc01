package org.comity.service.dashboard.audit;

/**
 * Somebody or something in the log.
 *
 * @param kind what it is, as the log has it; empty where the name says enough
 * @param name which one; empty if there is but one
 */
public record Named(String kind, String name) {}
