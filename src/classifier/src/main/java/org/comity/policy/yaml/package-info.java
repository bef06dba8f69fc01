/**
 * YAML that tells where it is wrong: {@link org.comity.policy.yaml.YamlSource} reads a text into
 * {@link org.comity.policy.yaml.YamlValue}s and {@link org.comity.policy.yaml.YamlSection}s, which
 * note every {@link org.comity.policy.yaml.Faults} with its line and column and go on.
 *
 * <p>Makes no objects of a text's choosing and knows nothing of policies.
 */
@NullMarked
package org.comity.policy.yaml;

import org.jspecify.annotations.NullMarked;
