/**
 * The audit: an append-only chain of who did what to which document and when. Whatever changes
 * something at the desk records it with {@link org.notorturetj.desk.audit.AuditTrail}.
 */
@NullMarked
package org.notorturetj.desk.audit;

import org.jspecify.annotations.NullMarked;
