/**
 * Which comments to ask people about so that the next bundle learns most: {@link
 * org.comity.service.learning.LearningQueue} looks every hour for what the model can least do
 * without, within each community's {@link org.comity.service.learning.LearningBudgets}, and puts it
 * before people.
 *
 * <p>What makes a comment worth asking about says an {@link org.comity.service.learning.Interest};
 * there may be any number. What is chosen says nothing of all comments: that is what the audit
 * sample is for, and nothing that was drawn for it is chosen here.
 */
@NullMarked
package org.comity.service.learning;

import org.jspecify.annotations.NullMarked;
