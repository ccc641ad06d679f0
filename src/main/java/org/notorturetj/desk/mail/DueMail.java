package org.notorturetj.desk.mail;

/**
 * A mail whose turn has come.
 *
 * @param accountId to whom
 * @param asked how often it was asked for until now
 * @param attempts how often it was tried, this time included
 */
record DueMail(String accountId, int asked, int attempts) {}
