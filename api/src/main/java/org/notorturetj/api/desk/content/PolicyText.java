package org.notorturetj.api.desk.content;

/** Empty: an edition is what is published, and a policy has its words among its facts. */
public record PolicyText() {}
