package org.comity.service.review.reason;

/**
 * The categories of statements of reasons in the transparency database of the European Union's
 * Digital Services Act (Regulation (EU) 2022/2065, article 24(5)), by the schema in force since 1
 * July 2025; that database's own names begin with {@code STATEMENT_CATEGORY_}.
 */
public enum DsaCategory {
  /** Cruelty to animals. */
  ANIMAL_WELFARE,
  /** What consumers are not told. */
  CONSUMER_INFORMATION,
  /** Bullying, harassment and intimidation of a person. */
  CYBER_VIOLENCE,
  /** The same, of women. */
  CYBER_VIOLENCE_AGAINST_WOMEN,
  /** Personal data that others spread. */
  DATA_PROTECTION_AND_PRIVACY_VIOLATIONS,
  /** Defamation, discrimination and hatred. */
  ILLEGAL_OR_HARMFUL_SPEECH,
  /** What belongs to others. */
  INTELLECTUAL_PROPERTY_INFRINGEMENTS,
  /** Disinformation. */
  NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS,
  /** A notice that did not say. */
  NOT_SPECIFIED_NOTICE,
  /** Against the terms of the site alone. */
  OTHER_VIOLATION_TC,
  /** What children must be spared. */
  PROTECTION_OF_MINORS,
  /** Terrorism, and what endangers many. */
  RISK_FOR_PUBLIC_SECURITY,
  /** Fraud, phishing and advertising that pretends to be something else. */
  SCAMS_AND_FRAUD,
  /** What leads people to harm themselves. */
  SELF_HARM,
  /** What may not be sold. */
  UNSAFE_AND_PROHIBITED_PRODUCTS,
  /** Threats, and calls to violence. */
  VIOLENCE;

  private static final String PREFIX = "STATEMENT_CATEGORY_";

  /**
   * As the transparency database writes it.
   *
   * @return such as {@code STATEMENT_CATEGORY_VIOLENCE}
   */
  public String label() {
    return PREFIX + name();
  }
}
