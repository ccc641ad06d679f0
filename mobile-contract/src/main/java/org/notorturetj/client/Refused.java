package org.notorturetj.client;

/** A file or an answer is not to be believed. The message says why and quotes nothing of it. */
public class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }
}
