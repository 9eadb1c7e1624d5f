import { RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { HttpApi, HttpStage, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
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

/**
 * Pages and JSON API over HTTPS, every path to the web function, which knows the sessions and
 * answers 401 to whoever it does not know.
 */
export function publicSite(scope: Construct, web: IFunction): HttpApi {
  const api = new HttpApi(scope, "Site", {
    defaultIntegration: new HttpLambdaIntegration("Web", web),
    createDefaultStage: false,
  });
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
  Validations.of(api).acknowledge({
    id: "AwsSolutions::AwsSolutions-APIG4",
    reason:
      "The web function authorises every request by its session, and answers 401 without one.",
  });
  return api;
}
