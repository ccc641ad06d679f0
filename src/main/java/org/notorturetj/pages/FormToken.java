package org.notorturetj.pages;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells forms of the session that sends them from all others. */
@ApplicationScoped
public class FormToken {
    private final Frames frames;
    private final SessionCookie cookies;

    FormToken(Frames frames, SessionCookie cookies) {
        this.frames = frames;
        this.cookies = cookies;
    }

    /** Whether a form with this token was made for the session of the request. */
    public boolean isOwn(String token) {
        return frames.cookie().map(cookie -> cookies.isOf(cookie, token)).orElse(false);
    }
}
