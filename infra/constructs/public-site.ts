import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

/** What is logged of a request: neither address, person, query nor cookie. */
const logged = {
  requestId: "$context.requestId",
  time: "$context.requestTime",
  method: "$context.httpMethod",
  path: "$context.path",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
};

/** Where the pages and the JSON API are reached, over HTTPS. It answers nothing until it is served. */
export function publicSite(scope: Construct): HttpApi {
  const api = new HttpApi(scope, "Site", { createDefaultStage: false });
  const log = new LogGroup(scope, "SiteLog", {
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  new HttpStage(scope, "SiteStage", {
    httpApi: api,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: 50, burstLimit: 100 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(JSON.stringify(logged)),
    },
  });
  return api;
}

/** Every path to the web function, which knows the sessions and answers 401 to whoever it does not know. */
export function serve(api: HttpApi, web: IFunction): void {
  const route = new HttpRoute(api, "EveryPath", {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration("Web", web),
  });
  Validations.of(route).acknowledge({
    id: "AwsSolutions::AwsSolutions-APIG4",
    reason:
      "The web function authorises every request by its session, and answers 401 without one.",
  });
}
