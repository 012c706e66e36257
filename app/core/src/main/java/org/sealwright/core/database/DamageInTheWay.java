package org.sealwright.core.database;

import java.nio.file.Path;
import java.util.List;
import org.sealwright.core.problem.Problem;

/// The primary password cannot be changed before damaged objects are mended. `file` is the database's folder.
public final class DamageInTheWay extends Problem {
    private final transient List<Damage> damages;

    /// @param damages those in the way, at least one
    public DamageInTheWay(Path folder, List<Damage> damages) {
        super(
                "damage-in-the-way",
                Kind.NOT_DONE,
                folder,
                null,
                damages.size(),
                DamageTexts.english().sentence(damages.getFirst()));
        this.damages = List.copyOf(damages);
    }

    public List<Damage> damages() {
        return damages;
    }
}
