package org.notorturetj.desk.mail;

/**
 * The mail server did not accept a message. The text is ours, for the log; there is no cause, since
 * mail servers repeat addresses in their replies.
 */
final class MailDeliveryException extends Exception {
    private static final long serialVersionUID = 1L;

    MailDeliveryException(String why) {
        super(why);
    }
}
