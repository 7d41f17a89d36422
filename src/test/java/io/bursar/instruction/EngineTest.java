package io.bursar.instruction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import io.bursar.audit.AuditTrail;
import io.bursar.checkpoint.Checkpoint;
import io.bursar.inquiry.Inquiry;
import io.bursar.invariant.Invariants;
import io.bursar.ruling.Rulings;

/** The engine on a real database, with a scripted BSS and a clock that the test moves; nothing runs by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DataJpaTest(properties = "bursar.instruction.runner=false", showSql = false)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@ComponentScan(
        basePackageClasses = {
            Instructions.class,
            Inquiry.class,
            Rulings.class,
            Invariants.class,
            AuditTrail.class,
            Checkpoint.class
        })
@Import(EngineParts.class)
@interface EngineTest {}
