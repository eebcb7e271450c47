class PasswordResetsController < ApplicationController
  layout false

  def show
    @nonce = SecureRandom.base64(16)
    @app_host = Rails.configuration.x.genauth.app_host
    @app_id = Rails.configuration.x.genauth.app_id
    @username = current_user&.email
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Content-Security-Policy"] = [
      "default-src 'none'",
      "script-src 'self' 'nonce-#{@nonce}'",
      "style-src 'self' 'nonce-#{@nonce}'",
      "img-src 'self'",
      "connect-src #{@app_host}",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types lit-html"
    ].join("; ")
    render "reset"
  end
end
