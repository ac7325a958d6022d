/** The application: middleware in order, then the routes. No I/O at import; everything is handed in. */
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Dependencies } from './dependencies.ts';
import type { AppEnv } from './http/app-env.ts';
import { cachePolicy } from './http/cache-policy.ts';
import { compressedReading } from './http/compressed-reading.ts';
import { createIntake } from './http/intake.ts';
import { limitedBody } from './http/limited-body.ts';
import { notFound, onError, sendProblem } from './http/on-error.ts';
import { ProblemError } from './http/problem-error.ts';
import { requestLog } from './http/request-log.ts';
import { sameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessions } from './http/sessions.ts';
import { assetRoutes } from './routes/assets.ts';
import { deviceRoutes } from './routes/devices.ts';
import { draftRoutes } from './routes/drafts.ts';
import { logoRoutes } from './routes/enkat/logo.ts';
import { withdrawRoutes } from './routes/enkat/withdraw.ts';
import { enkatRoutes } from './routes/enkat.ts';
import { exportRoutes } from './routes/exports.ts';
import { healthRoutes } from './routes/health.ts';
import { interviewerRoutes } from './routes/interviewer.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { openApiRoutes } from './routes/openapi.ts';
import { questionnaireRoutes } from './routes/questionnaires.ts';
import { radetRoutes } from './routes/radet.ts';
import { responseRoutes } from './routes/responses.ts';
import { roundRoutes } from './routes/rounds.ts';
import { siteRoutes } from './routes/site.ts';
import { snapshotRoutes } from './routes/snapshots.ts';

/** Everything that the server answers, over what it is given. */
export function createApp(deps: Dependencies): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const intake = createIntake(deps);
  app.use(requestLog(deps.log), securityHeaders(deps), cachePolicy());
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed(c, methods) {
        c.header('Allow', methods.join(', '));
        return sendProblem(c, deps, new ProblemError('method-not-allowed'));
      },
    }),
  );
  app.use(compressedReading(), limitedBody(), sessions(deps));
  app.use('/radet/*', sameOrigin(deps));

  app.route('/', assetRoutes(deps));
  app.route('/', healthRoutes(deps));
  app.route('/', responseRoutes(deps, intake));
  app.route('/', roundRoutes(deps));
  app.route('/', deviceRoutes(deps, intake));
  app.route('/', questionnaireRoutes(deps));
  app.route('/', snapshotRoutes(deps));
  app.route('/', draftRoutes(deps));
  app.route('/', exportRoutes(deps));
  app.route('/', openApiRoutes());
  app.route('/', siteRoutes(deps));
  app.route('/', interviewerRoutes(deps));
  app.route('/', invitationRoutes(deps));
  app.route('/enkat', logoRoutes(deps));
  app.route('/enkat', withdrawRoutes(deps, intake));
  app.route('/enkat', enkatRoutes(deps, intake));
  app.route('/radet', radetRoutes(deps, intake));

  app.onError(onError(deps));
  app.notFound(notFound(deps));
  return app;
}
