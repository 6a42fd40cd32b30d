package vn.gnbv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import vn.gnbv.store.Records;

/** Single resources on their way out: status, ETag, Location. */
@ApplicationScoped
public class Answers {
    @Context
    UriInfo uri;

    @Inject
    public Answers() {}

    /** 200 with the row's ETag. */
    public Response row(Record row) {
        return Response.ok(row)
                .header("ETag", Etags.of((int) component(row, "version")))
                .build();
    }

    /** 201 with ETag and Location; 200 where the same caller had made the same row before. */
    public Response created(Records.Created<? extends Record> created) {
        Record row = created.row();
        URI location = URI.create(uri.getPath() + "/" + component(row, "id"));
        return Response.status(created.anew() ? 201 : 200)
                .entity(row)
                .header("ETag", Etags.of((int) component(row, "version")))
                .header("Location", location.toString())
                .build();
    }

    private static Object component(Record row, String name) {
        try {
            for (RecordComponent component : row.getClass().getRecordComponents()) {
                if (component.getName().equals(name)) {
                    component.getAccessor().setAccessible(true);
                    return component.getAccessor().invoke(row);
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        throw new IllegalStateException(row.getClass().getSimpleName() + " has no " + name);
    }
}
