package io.bursar.sandbox;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.bursar.bss.BssConnection;
import io.bursar.sandbox.accounts.AccountOperations;
import io.bursar.sandbox.api.Operation;
import io.bursar.sandbox.control.ControlPanel;
import io.bursar.sandbox.coupons.CouponOperations;
import io.bursar.sandbox.fault.Faults;
import io.bursar.sandbox.funds.FundsOperations;
import io.bursar.sandbox.gate.Gateway;
import io.bursar.sandbox.insight.InsightOperations;
import io.bursar.sandbox.legacy.LegacyOperations;
import io.bursar.sandbox.orders.OrdersChapter;
import io.bursar.sandbox.orders.wire.OrdersOperations;
import io.bursar.sandbox.records.RecordOperations;
import io.bursar.sandbox.wire.HttpListener;
import io.bursar.sandbox.wire.Pause;
import io.bursar.sandbox.world.Chapter;
import io.bursar.sandbox.world.Founding;
import io.bursar.sandbox.world.WellKnown;
import io.bursar.sandbox.world.World;

/** The stand-in, listening. Its schema must have been migrated. */
public final class Sandbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    /**
     * How a sandbox is set up.
     *
     * @param port on 127.0.0.1; 0 for any free one
     * @param seed of the company; the same one gives the same company on the same day
     * @param controlToken what the control API wants in {@code X-Sandbox-Token}
     */
    public record Setup(int port, long seed, String controlToken) {}

    /**
     * The times it goes by.
     *
     * @param business what the sandbox's own clock is ahead of
     * @param wall real time, for signatures and rates
     */
    public record Times(InstantSource business, InstantSource wall, Pause pause) {}

    private final HttpListener listener;

    private Sandbox(HttpListener listener) {
        this.listener = listener;
    }

    /** Founds the company unless there is one, and listens. */
    public static Sandbox start(Setup setup, DataSource dataSource, Times times) {
        World world = new World(dataSource, times.business());
        List<Chapter> chapters = List.of(new OrdersChapter());
        Founding founding = new Founding(world, chapters);
        founding.unlessDone(setup.seed());
        Faults faults = new Faults();
        Gateway gateway = new Gateway(world, faults, operations(world), times.wall(), times.pause());
        ControlPanel panel = new ControlPanel(
                new ControlPanel.Controlled(world, faults, founding, setup.seed()), gateway, setup.controlToken());
        Sandbox sandbox = new Sandbox(HttpListener.open(setup.port(), panel, times.pause()));
        LOG.info(
                "A stand-in for Huawei's BSS listens on {} (domain {}, access key {}, secret key {}): play money only",
                sandbox.endpoint(),
                WellKnown.MASTER_ID,
                WellKnown.MASTER_ACCESS_KEY,
                WellKnown.MASTER_SECRET_KEY);
        return sandbox;
    }

    /** Every operation of the stand-in; a further family is one more line. */
    static List<Operation> operations(World world) {
        return Stream.of(
                        AccountOperations.all(world),
                        FundsOperations.all(world),
                        CouponOperations.all(world),
                        RecordOperations.all(world),
                        LegacyOperations.all(world),
                        OrdersOperations.all(world),
                        InsightOperations.all(world))
                .flatMap(List::stream)
                .toList();
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + listener.port());
    }

    /** How to reach it as the master account. */
    public BssConnection connection() {
        return new BssConnection(
                endpoint(), WellKnown.MASTER_ID, WellKnown.MASTER_ACCESS_KEY, WellKnown.MASTER_SECRET_KEY);
    }

    @Override
    public void close() {
        listener.close();
    }
}
