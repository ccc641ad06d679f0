package org.notorturetj.platform.authenticity;

/** What stands between words that both texts have; the ends are exclusive. */
record Gap(int publishedFrom, int publishedTo, int copiedFrom, int copiedTo) {
    /** Words that the copy lacks here. */
    int missing() {
        return publishedTo - publishedFrom;
    }

    /** Words that only the copy has here. */
    int added() {
        return copiedTo - copiedFrom;
    }

    Gap withoutPublished() {
        return new Gap(publishedTo, publishedTo, copiedFrom, copiedTo);
    }

    /** Whether what is missing is nothing but whole lines. */
    boolean isOfWholeLines(Words published) {
        return published.beginsLine(publishedFrom) && published.beginsLine(publishedTo);
    }

    /** Whether what is added is nothing but whole lines. */
    boolean addsWholeLines(Words copied) {
        return copied.beginsLine(copiedFrom) && copied.beginsLine(copiedTo);
    }

    /** What is left out may be a whole line although the alignment shows it some words later. */
    Gap ofWholeLines(Words published, Words copied) {
        Gap moved = this;
        while (!moved.isOfWholeLines(published) && moved.canMoveBack(published)) {
            moved = moved.movedBy(-1);
        }
        if (moved.isOfWholeLines(published)) {
            return moved;
        }
        moved = this;
        while (!moved.isOfWholeLines(published) && moved.canMoveOn(published, copied)) {
            moved = moved.movedBy(1);
        }
        return moved;
    }

    private boolean canMoveBack(Words published) {
        return publishedFrom > 0
                && copiedFrom > 0
                && published.isSame(publishedFrom - 1, publishedTo - 1);
    }

    private boolean canMoveOn(Words published, Words copied) {
        return publishedTo < published.size()
                && copiedTo < copied.size()
                && published.isSame(publishedFrom, publishedTo);
    }

    private Gap movedBy(int words) {
        return new Gap(
                publishedFrom + words, publishedTo + words, copiedFrom + words, copiedTo + words);
    }
}
