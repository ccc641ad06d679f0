/**
 * Who may do what: roles, permissions, the person who asks, and the second person a decision may
 * need.
 */
@NullMarked
package org.notorturetj.access;

import org.jspecify.annotations.NullMarked;
