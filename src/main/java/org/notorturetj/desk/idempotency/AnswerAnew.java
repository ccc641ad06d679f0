package org.notorturetj.desk.idempotency;

/**
 * Answers a repeated request by what is there now: of the first answer only an id was kept.
 *
 * @param <T> the body of the answer
 */
public interface AnswerAnew<T> {
    /** What the answer can be made from again: ASCII, at most 100 characters, no secret. */
    String idOf(T answer);

    /**
     * What the resource method would return, made from what is there now.
     *
     * @throws org.notorturetj.platform.problem.ProblemException not-found, if it is there no longer
     */
    Object again(String id);
}
