package org.notorturetj.desk.mail;

/**
 * The mail server did not take a mail. The message is of our making, for the log; no cause, since
 * mail servers repeat addresses in what they answer.
 */
final class MailDeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    MailDeliveryException(String why) {
        super(why);
    }
}
