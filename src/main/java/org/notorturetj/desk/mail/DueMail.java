package org.notorturetj.desk.mail;

/**
 * A message that is due.
 *
 * @param accountId the recipient
 * @param asked how often a message has been requested so far
 * @param attempts how often sending was attempted, including this time
 */
record DueMail(String accountId, int asked, int attempts) {}
