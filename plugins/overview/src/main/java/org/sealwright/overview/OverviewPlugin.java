package org.sealwright.overview;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.multibindings.ProvidesIntoSet;
import java.util.List;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.overview.cli.OverviewCli;
import org.sealwright.overview.report.MakeReport;
import org.sealwright.overview.timeline.TimelineWords;
import org.sealwright.overview.ui.OverviewWindow;
import org.sealwright.overview.usecase.OfferThunderbird;
import org.sealwright.overview.usecase.ReadTimeline;
import org.sealwright.overview.usecase.SnoozeFindings;
import org.sealwright.overview.usecase.SurveyAddresses;
import org.sealwright.overview.usecase.WatchFolder;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.SealwrightPlugin;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;

/// The overview, the guided path and the timeline.
public final class OverviewPlugin implements SealwrightPlugin {
    private static final int SETTINGS_ORDER = 15;

    @Override
    public String id() {
        return "overview";
    }

    @Override
    public String name(Texts.Language language) {
        return Texts.beside(OverviewWords.class, language).get("overview.title");
    }

    @Override
    public Module useCases() {
        return new UseCases();
    }

    /// None of its commands is named in [#commands()]: the report asks the findings of all plugins.
    @Override
    public Module commandLine() {
        return new OverviewCli();
    }

    @Override
    public Module window() {
        return new OverviewWindow();
    }

    private static final class UseCases extends AbstractModule {
        @Override
        protected void configure() {
            bind(OverviewWords.class);
            bind(JudgeCertificates.class);
            bind(SurveyAddresses.Sources.class);
            bind(SurveyAddresses.class);
            bind(OfferThunderbird.class);
            bind(SnoozeFindings.class);
            bind(WatchFolder.class);
            bind(ReadTimeline.class);
            bind(TimelineWords.class);
            bind(MakeReport.Sources.class);
            bind(MakeReport.class);
        }

        @ProvidesIntoSet
        SettingsGroup settings(OverviewWords words) {
            return new SettingsGroup(
                    "overview", SETTINGS_ORDER, words.texts(), List.of(WatchFolder.WATCH, WatchFolder.FOLDER));
        }
    }
}
