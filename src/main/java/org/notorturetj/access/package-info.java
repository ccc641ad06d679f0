/**
 * Who may do what: roles, permissions, the person who makes a request, and approval by a second
 * person.
 */
@NullMarked
package org.notorturetj.access;

import org.jspecify.annotations.NullMarked;
