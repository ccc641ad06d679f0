package org.notorturetj.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.soabase.recordbuilder.core.RecordBuilder.BuilderMode;

/**
 * A record of many members, which are given by their names: {@code GuideBuilder} is generated
 * beside {@code Guide}, and what is nested in {@code Outer} has an {@code OuterNestedBuilder}. Its
 * {@code builder()} asks for each member in the order of the record, so that a forgotten one does
 * not compile; {@code builder(other)} is a copy in which some become different. A builder prints
 * all that it holds, whatever the record hides: no variable holds one.
 */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        builderMode = BuilderMode.STAGED,
                        enableWither = false,
                        enableGetters = false,
                        addStaticBuilder = false,
                        inheritComponentAnnotations = false,
                        emptyDefaultForOptional = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface MadeByName {}
