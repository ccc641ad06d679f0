/**
 * What tests share: a real database, the contract as a judge of every answer, people and places to
 * write about.
 */
@org.jspecify.annotations.NullMarked
package org.notorturetj.support;
