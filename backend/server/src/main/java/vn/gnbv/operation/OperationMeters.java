package vn.gnbv.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The product's own figures beside those of its platform, at {@code /q/metrics}. They are read every few seconds and not when
 * somebody asks, so that asking costs the database nothing. Where they cannot be read {@code gnbv_figures_age_seconds} grows.
 *
 * <p>What was recorded is counted from the audit behind the seal, so that nothing is missed, whichever way it came in: since this
 * server started, and by each server for itself the same.
 */
@Startup
@ApplicationScoped
public class OperationMeters {
    private static final Logger LOG = Logger.getLogger(OperationMeters.class);

    private final OperationStore store;
    private final MeterRegistry registry;
    private final Clock clock = Clock.systemUTC();
    private final MultiGauge evaluations;
    private final MultiGauge waiting;
    private volatile Optional<OperationStore.Reach> reach = Optional.empty();
    private volatile Instant readAt;

    @Inject
    OperationMeters(
            OperationStore store,
            MeterRegistry registry,
            @ConfigProperty(name = "gnbv.data") String data,
            @ConfigProperty(name = "gnbv.seal.heads-file") String heads) {
        this.store = store;
        this.registry = registry;
        this.readAt = clock.instant();
        evaluations = MultiGauge.builder("gnbv.evaluations")
                .description("Evaluations, by state")
                .register(registry);
        waiting = MultiGauge.builder("gnbv.waiting")
                .description("What waits for somebody to decide or to carry it out, by what for")
                .register(registry);
        seconds(
                "gnbv.seal.delay",
                "How long ago the last block was sealed",
                () -> reach.map(OperationStore.Reach::until));
        seconds("gnbv.figures.age", "How long ago these figures were read", () -> Optional.of(readAt));
        number("gnbv.seal.waiting.rows", "Rows of the audit behind the last block", OperationStore.Reach::waitingRows);
        number("gnbv.seal.unsigned.blocks", "Blocks without a signature", OperationStore.Reach::unsignedBlocks);
        free("files", Path.of(data));
        free("heads", Path.of(heads));
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void read() {
        try {
            store.reading(() -> {
                List<OperationStore.Figure> figures = store.figures();
                show(evaluations, figures, "evaluations", "state");
                show(waiting, figures, "waiting", "for");
                Optional<OperationStore.Reach> before = reach;
                reach = store.reach();
                before.ifPresent(
                        last -> reach.ifPresent(now -> store.changes(last.transactionUpper(), now.transactionUpper())
                                .forEach(this::count)));
                return null;
            });
            readAt = clock.instant();
        } catch (RuntimeException failure) {
            LOG.warnf("figures are not read: %s", failure.getMessage());
        }
    }

    private static void show(MultiGauge gauge, List<OperationStore.Figure> figures, String name, String label) {
        gauge.register(
                figures.stream()
                        .filter(figure -> figure.figure().equals(name))
                        .map(figure -> MultiGauge.Row.of(Tags.of(label, figure.label()), figure.amount()))
                        .toList(),
                true);
    }

    private void count(OperationStore.Change change) {
        registry.counter("gnbv.changes", "resource", change.resource(), "operation", change.operation())
                .increment(change.amount());
    }

    private void seconds(String name, String description, Moment since) {
        Gauge.builder(
                        name,
                        () -> since.get()
                                .map(moment -> Math.max(
                                        0,
                                        Duration.between(moment, clock.instant())
                                                        .toMillis()
                                                / 1e3))
                                .orElse(Double.NaN))
                .baseUnit("seconds")
                .description(description)
                .register(registry);
    }

    private void number(String name, String description, Measure measure) {
        Gauge.builder(name, () -> reach.map(measure::of).map(Long::doubleValue).orElse(Double.NaN))
                .description(description)
                .register(registry);
    }

    private void free(String of, Path path) {
        Gauge.builder("gnbv.storage.free", () -> (double) nearest(path).toFile().getUsableSpace())
                .tag("of", of)
                .baseUnit("bytes")
                .description("Room on the disk of the kept files, and of the heads of the sealed audit")
                .register(registry);
    }

    /** Folders are made when something is first kept in them. */
    private static Path nearest(Path path) {
        Path there = path.toAbsolutePath();
        while (!there.toFile().exists()) {
            there = there.getParent();
        }
        return there;
    }

    @FunctionalInterface
    private interface Moment {
        Optional<Instant> get();
    }

    @FunctionalInterface
    private interface Measure {
        Long of(OperationStore.Reach reach);
    }
}
